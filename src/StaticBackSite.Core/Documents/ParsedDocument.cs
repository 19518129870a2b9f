using System.Collections.Immutable;
using Markdig.Syntax;
using StaticBackSite.Diagnostics;
using StaticBackSite.Markdown.Headings;
using StaticBackSite.Markdown.Links;
using StaticBackSite.Routing;

namespace StaticBackSite.Documents;

/// <summary>
/// A page as its own file alone tells it. Made once per content and never changed afterwards, so that a preview may link
/// it again and again; a class, since two pages are never “equal”.
/// </summary>
public sealed class ParsedDocument
{
    private readonly Forgettable<PageTree> _tree;

    /// <param name="parseAgain">Gives the same tree again, with other nodes.</param>
    public ParsedDocument(PageTree tree, Func<PageTree> parseAgain) => _tree = new Forgettable<PageTree>(tree, parseAgain);

    /// <summary>The bytes that the page was parsed from: as long as they are the same, so is the page.</summary>
    public required SourceFile File { get; init; }

    public required SourceText Source { get; init; }

    public required Route Route { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    /// <summary>Parsed anew where it was forgotten, so who compares nodes takes them from one tree.</summary>
    public PageTree Tree => _tree.Value;

    /// <summary>Where the Markdown begins in <see cref="Source"/>: positions in the tree count from here.</summary>
    public required int BodyStart { get; init; }

    public required ImmutableArray<Heading> Headings { get; init; }

    public required ImmutableArray<LinkOccurrence> Links { get; init; }

    /// <summary>Every id that a fragment may name.</summary>
    public required IReadOnlySet<string> Anchors { get; init; }

    /// <summary>Findings that the author accepts, each at its place.</summary>
    public required ImmutableArray<Allowance> Allowances { get; init; }

    /// <summary>What is wrong with this file, whatever the others say.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    public SourceSpan SpanOf(MarkdownObject node) => new(BodyStart + node.Span.Start, Math.Max(1, node.Span.Length));
}
