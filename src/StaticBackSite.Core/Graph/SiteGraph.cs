using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Linking;

namespace StaticBackSite.Graph;

/// <summary>Who points at whom, once every page is linked; each part is drawn when somebody looks at it, and once.</summary>
public sealed class SiteGraph(ImmutableArray<LinkedDocument> pages, SiteIndex index)
{
    /// <summary>After so many terms somebody wants them all.</summary>
    private const int FewTerms = 8;

    private readonly Lazy<ByTerm<ImmutableArray<MentionedIn>>> _mentions = new(() => DrawGraph.Mentions(pages, index.Terms));
    private readonly Lazy<Dictionary<ParsedDocument, ImmutableArray<ParsedDocument>>> _backlinks = new(() => DrawGraph.Backlinks(pages));
    private readonly Lazy<Dictionary<Reference, ImmutableArray<ParsedDocument>>> _citations = new(() => DrawGraph.Citations(pages));
    private readonly Lazy<RelatedPages> _related = new(() => new RelatedPages(pages, index));
    private readonly Lazy<Dictionary<string, ImmutableArray<ParsedDocument>>> _series = new(() => DrawGraph.Series(index));

    private int _termsAsked;

    /// <summary>Draws the large parts at once, for a build, whose pages will all wait for them.</summary>
    public void Draw() => Parallel.Invoke(() => _ = _related.Value, () => _ = _mentions.Value, () => _ = _backlinks.Value);

    public ByTerm<ImmutableArray<MentionedIn>> Mentions => _mentions.Value;

    public IReadOnlyDictionary<ParsedDocument, ImmutableArray<ParsedDocument>> Backlinks => _backlinks.Value;

    public IReadOnlyDictionary<Reference, ImmutableArray<ParsedDocument>> Citations => _citations.Value;

    public IReadOnlyDictionary<string, ImmutableArray<ParsedDocument>> Series => _series.Value;

    /// <summary>The pages that mention a term. A preview asks for one term and a build for all; neither waits for the other's way.</summary>
    public ImmutableArray<MentionedIn> MentionsOf(Term term) =>
        !_mentions.IsValueCreated && Interlocked.Increment(ref _termsAsked) <= FewTerms ? DrawGraph.Mentions(term, pages) : Mentions[term];

    /// <summary>Which pages to read next; none for a page that is no text to read.</summary>
    public ImmutableArray<ParsedDocument> Related(ParsedDocument page) => _related.Value.Of(page);
}

/// <summary>A page that mentions a term, with the first sentence that does.</summary>
public readonly record struct MentionedIn(ParsedDocument Page, Quotation First);
