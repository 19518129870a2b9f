using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax.Attributes;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.Footnotes;
using StaticBackSite.Content.Syntax.Tables;
using StaticBackSite.Health.Evidence;

namespace StaticBackSite.Content.Syntax;

/// <summary>The Markdown that this product understands: CommonMark and the extensions listed here, one line each.</summary>
public static class SiteMarkdown
{
    /// <summary>A line that begins with so many blanks is a hundred levels deep in lists.</summary>
    private const int DeepestIndent = 2 * TreeDepth.Most;

    // Parsing reads a pipeline and never changes it, so one serves every thread.
    private static readonly MarkdownPipeline Plain = Build(withAddresses: false);

    // Looking for bare addresses slows every word down, so it is left to the texts that have one.
    private static readonly MarkdownPipeline WithAddresses = Build(withAddresses: true);

    private static MarkdownPipeline Build(bool withAddresses) => Builder(withAddresses)
        .UsePreciseSourceLocation()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePipeTables()
        .UseFootnotes()
        .Use<FootnoteListExtension>()
        .UseDefinitionLists()
        .UseCustomContainers()
        .Use<CitationExtension>()
        .Use<EvidenceLabelExtension>()
        // Must be last: it tells the parsers of the others about attributes.
        .Use<AttributeListExtension>()
        .Build();

    /// <param name="text">A whole file.</param>
    /// <param name="bodyStart">Where its Markdown begins, below the front matter.</param>
    /// <exception cref="NestedTooDeeplyException">The text is nested more deeply than any step could take.</exception>
    public static MarkdownDocument Parse(string text, int bodyStart)
    {
        var tree = ParseWithMarkdig(text, bodyStart);
        if (tree is [SkipFrontMatter.Skipped, ..])
            tree.RemoveAt(0);
        SettleDelimiters.In(tree);
        return TreeDepth.FirstTooDeep(tree) is { } deep ? throw new NestedTooDeeplyException(deep.Span.Start) : tree;
    }

    private static MarkdownDocument ParseWithMarkdig(string text, int bodyStart)
    {
        // Markdig needs time that grows with the square of a list's depth before it refuses it.
        if (DeepIndent(text.AsSpan(bodyStart)) is var indent and >= 0)
            throw new NestedTooDeeplyException(bodyStart + indent);
        try
        {
            var pipeline = HasAddress(text.AsSpan(bodyStart)) ? WithAddresses : Plain;
            return Markdig.Markdown.Parse(text, pipeline, new SkipFrontMatter.Context(bodyStart));
        }
        catch (ArgumentException)
        {
            // What Markdig says where its own limit is reached.
            throw new NestedTooDeeplyException(bodyStart);
        }
    }

    /// <returns>Where the first line begins that is indented so far; negative where none is.</returns>
    private static int DeepIndent(ReadOnlySpan<char> text)
    {
        for (var line = text.IndexOf("\n "); line >= 0;)
        {
            var words = text[(line + 1)..].IndexOfAnyExcept(' ');
            if (words < 0)
                return text.Length - line - 1 >= DeepestIndent ? line + 1 : -1;
            if (words >= DeepestIndent)
                return line + 1;
            line = text[(line + 1)..].IndexOf("\n ") is var next and >= 0 ? line + 1 + next : -1;
        }
        return -1;
    }

    private static bool HasAddress(ReadOnlySpan<char> text) => text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static MarkdownPipelineBuilder Builder(bool withAddresses)
    {
        var builder = new MarkdownPipelineBuilder();
        if (withAddresses)
            builder.UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        // Before the parsers that take its first line for a rule or a list.
        builder.BlockParsers.Insert(0, new SkipFrontMatter());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new TableParagraphParser());
        return builder;
    }
}
