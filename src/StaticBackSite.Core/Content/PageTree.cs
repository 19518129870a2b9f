using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Content.Syntax.Citations;

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
