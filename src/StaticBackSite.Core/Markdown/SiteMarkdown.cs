using Markdig;
using Markdig.Syntax;
using StaticBackSite.Markdown.Citations;
using StaticBackSite.Markdown.Evidence;

namespace StaticBackSite.Markdown;

/// <summary>The Markdown that this product understands: CommonMark and the extensions listed here, one line each.</summary>
public static class SiteMarkdown
{
    // Parsing reads the pipeline and never changes it, so one serves every thread.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseCustomContainers()
        .Use<CitationExtension>()
        .Use<EvidenceLabelExtension>()
        // Must be last: it wraps the parsers of the others.
        .UseGenericAttributes()
        .Build();

    /// <exception cref="ArgumentException">The text is nested deeper than Markdig allows.</exception>
    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);
}
