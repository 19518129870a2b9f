using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Linking;

/// <summary>
/// A page whose links, terms and citations have found their targets. The tree itself stays as it was parsed; what was
/// found stands beside it, and the writer of the page's body reads both.
/// </summary>
public sealed class LinkedDocument
{
    public required ParsedDocument Parsed { get; init; }

    /// <summary>Where each link of the page leads, in their order; null where its target was not found, which is in <see cref="Diagnostics"/>.</summary>
    public required ImmutableArray<ResolvedLink?> Links { get; init; }

    /// <summary>The other pages that its links lead to, each once.</summary>
    public required ImmutableArray<ParsedDocument> Targets { get; init; }

    /// <summary>Every term that the text mentions, in reading order, linked or not.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>Each term that the text mentions, once, in the order of first mention.</summary>
    internal ImmutableArray<MentionedTerm> MentionedTerms { get; init; } = [];

    /// <summary>The references in the order of their numbers on this page.</summary>
    public required ImmutableArray<Reference> Cited { get; init; }

    /// <summary>The numbers that stand for each citation of the page, in their order.</summary>
    internal ImmutableArray<ImmutableArray<CitationMark>> Citations { get; init; } = [];

    /// <summary>What the blocks of the page cite by themselves, block by block.</summary>
    internal ImmutableArray<BlockCitations> BlockCitations { get; init; } = [];

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The page as it is linked once other terms have taken the place of some; the same page where it mentions none of them.</summary>
    public LinkedDocument WithTerms(IReadOnlyDictionary<Term, Term> renewed) => renewed.Count == 0 || !MentionedTerms.Any(m => renewed.ContainsKey(m.Term)) ? this : new()
    {
        Parsed = Parsed,
        Links = Links,
        Targets = Targets,
        Mentions = [.. Mentions.Select(m => renewed.TryGetValue(m.Term, out var term) ? m with { Term = term } : m)],
        MentionedTerms = [.. MentionedTerms.Select(m => renewed.TryGetValue(m.Term, out var term) ? m with { Term = term } : m)],
        Cited = Cited,
        Citations = Citations,
        BlockCitations = BlockCitations,
        Diagnostics = Diagnostics,
    };

    /// <summary>Where the links of a tree lead, those that lead nowhere left out.</summary>
    public Dictionary<LinkInline, ResolvedLink> LinksIn(PageTree tree)
    {
        var links = new Dictionary<LinkInline, ResolvedLink>();
        for (var i = 0; i < Links.Length; i++)
        {
            if (Links[i] is { } target)
                links[tree.Links[i]] = target;
        }
        return links;
    }

    internal Dictionary<CitationInline, ImmutableArray<CitationMark>> CitationsIn(PageTree tree)
    {
        var citations = new Dictionary<CitationInline, ImmutableArray<CitationMark>>();
        for (var i = 0; i < Citations.Length; i++)
            citations[tree.Citations[i]] = Citations[i];
        return citations;
    }
}

/// <summary>A term on a page, with the first sentence that mentions it.</summary>
/// <param name="Times">How often the page mentions it.</param>
/// <param name="IsLinked">Whether any mention is a link.</param>
internal sealed record MentionedTerm(Term Term, Quotation First, int Times, bool IsLinked);

/// <summary>Where a link leads.</summary>
/// <param name="Href">Ready for the attribute, base path included.</param>
/// <param name="Page">The page of this site that it leads to, if it does.</param>
/// <param name="Figure">The drawing to put in place, if it is an image of one.</param>
public sealed record ResolvedLink(string Href, ParsedDocument? Page = null, Content.Syntax.Figures.SvgFigure? Figure = null)
{
    /// <summary>Of an image, where its file says it.</summary>
    internal ImageSize? Size { get; init; }

    /// <summary>The file beside the pages that it leads to or shows, if it does.</summary>
    public SourcePath? File { get; init; }

    public bool IsExternal => Page is null && !Href.StartsWith('/') && Href.Contains("://", StringComparison.Ordinal);
}
