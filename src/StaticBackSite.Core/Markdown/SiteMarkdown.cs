using Markdig;
using Markdig.Syntax;
using StaticBackSite.Markdown.Citations;
using StaticBackSite.Markdown.Evidence;

namespace StaticBackSite.Markdown;

/// <summary>The Markdown that this product understands: CommonMark and the extensions listed here, one line each.</summary>
public static class SiteMarkdown
{
    // Parsing reads the pipeline and never changes it, so one serves every thread.
    private static readonly MarkdownPipeline Pipeline = Builder()
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

    /// <param name="text">A whole file.</param>
    /// <param name="bodyStart">Where its Markdown begins, below the front matter.</param>
    /// <exception cref="ArgumentException">The text is nested deeper than Markdig allows.</exception>
    public static MarkdownDocument Parse(string text, int bodyStart)
    {
        var tree = Markdig.Markdown.Parse(text, Pipeline, new SkipFrontMatter.Context(bodyStart));
        if (tree is [SkipFrontMatter.Skipped, ..])
            tree.RemoveAt(0);
        return tree;
    }

    private static MarkdownPipelineBuilder Builder()
    {
        var builder = new MarkdownPipelineBuilder();
        // Before the parsers that take its first line for a rule or a list.
        builder.BlockParsers.Insert(0, new SkipFrontMatter());
        return builder;
    }
}
