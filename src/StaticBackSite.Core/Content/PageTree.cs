using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Content.Syntax.Leftovers;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content;

/// <summary>
/// A page's Markdown as a tree, and the nodes in it that linking speaks of. A tree may be forgotten and parsed anew, so
/// nothing that is kept refers to its nodes: what is known of them is told by their places in these lists.
/// </summary>
public sealed class PageTree
{
    public required MarkdownDocument Root { get; init; }

    /// <summary>The nodes of <see cref="ParsedDocument.Links"/>, in that order.</summary>
    public required ImmutableArray<LinkInline> Links { get; init; }

    public required ImmutableArray<CitationInline> Citations { get; init; }

    /// <summary>The blocks between lines of <c>:::</c>, an outer one before those inside it.</summary>
    public required ImmutableArray<CustomContainer> Containers { get; init; }

    /// <summary>The text in which terms may be linked.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }
}

/// <summary>What stands below the front matter of a page.</summary>
/// <param name="Tree">The one part that is forgotten while nobody looks at it.</param>
/// <param name="Anchors">Every id that a fragment may name.</param>
/// <param name="Allowances">Findings that the author accepts, each at its place.</param>
/// <param name="PossibleCitations">Text that is a citation of another form if the site has such a reference.</param>
/// <param name="Assets">The groups of the theme's files that its blocks and inlines need, in the order of their names.</param>
/// <param name="Diagnostics">What is wrong with the file, front matter included.</param>
internal sealed record ParsedBody(
    Forgettable<PageTree> Tree, ImmutableArray<Heading> Headings, ImmutableArray<LinkOccurrence> Links, IReadOnlySet<string> Anchors,
    ImmutableArray<Allowance> Allowances, ImmutableArray<PossibleCitation> PossibleCitations, ImmutableArray<string> Assets, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Where HTML is written.</summary>
    public ImmutableArray<SourceSpan> RawHtml { get; init; } = [];

    /// <summary>See <see cref="Text.WordScanner.CountInMarkdown"/>; counted while the text is at hand, which would otherwise be decoded again.</summary>
    public int Words { get; init; }
}
