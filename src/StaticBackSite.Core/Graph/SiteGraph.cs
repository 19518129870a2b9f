using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticBackSite.Configuration;
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

    private readonly Lazy<SiteMenu> _menu = new(() => SiteMenu.Of(index));

    private int _termsAsked;

    /// <summary>Draws the large parts at once, for a build, whose pages will all wait for them.</summary>
    public void Draw() => Parallel.Invoke(() => _ = _related.Value, () => _ = _mentions.Value, () => _ = _backlinks.Value);

    internal ByTerm<ImmutableArray<MentionedIn>> Mentions => _mentions.Value;

    internal SiteMenu Menu => _menu.Value;

    public IReadOnlyDictionary<ParsedDocument, ImmutableArray<ParsedDocument>> Backlinks => _backlinks.Value;

    public IReadOnlyDictionary<Reference, ImmutableArray<ParsedDocument>> Citations => _citations.Value;

    public IReadOnlyDictionary<string, ImmutableArray<ParsedDocument>> Series => _series.Value;

    /// <summary>The pages that mention a term. A preview asks for one term and a build for all; neither waits for the other's way.</summary>
    internal ImmutableArray<MentionedIn> MentionsOf(Term term) =>
        !_mentions.IsValueCreated && Interlocked.Increment(ref _termsAsked) <= FewTerms ? DrawGraph.Mentions(term, pages) : Mentions[term];

    /// <summary>Which pages to read next; none for a page that is no text to read.</summary>
    public ImmutableArray<ParsedDocument> Related(ParsedDocument page) => _related.Value.Of(page);
}

/// <summary>A page that mentions a term, with the first sentence that does.</summary>
internal readonly record struct MentionedIn(ParsedDocument Page, Quotation First);

/// <summary>From all linked pages to the parts of the graph. Every list is in the order of the pages' paths.</summary>
internal static class DrawGraph
{
    public static ByTerm<ImmutableArray<MentionedIn>> Mentions(ImmutableArray<LinkedDocument> pages, TermSet terms)
    {
        var lists = new ByTerm<List<MentionedIn>>(terms, _ => []);
        foreach (var page in pages)
        {
            foreach (var mentioned in page.MentionedTerms)
                lists[mentioned.Term].Add(new MentionedIn(page.Parsed, mentioned.First));
        }
        return new ByTerm<ImmutableArray<MentionedIn>>(terms, term => [.. lists[term]]);
    }

    /// <summary>Of one term, where nobody needs those of all.</summary>
    public static ImmutableArray<MentionedIn> Mentions(Term term, ImmutableArray<LinkedDocument> pages)
    {
        var mentions = ImmutableArray.CreateBuilder<MentionedIn>();
        foreach (var page in pages)
        {
            foreach (var mentioned in page.MentionedTerms)
            {
                if (mentioned.Term == term)
                    mentions.Add(new MentionedIn(page.Parsed, mentioned.First));
            }
        }
        return mentions.DrainToImmutable();
    }

    public static Dictionary<ParsedDocument, ImmutableArray<ParsedDocument>> Backlinks(ImmutableArray<LinkedDocument> pages)
    {
        var lists = new Dictionary<ParsedDocument, List<ParsedDocument>>();
        foreach (var page in pages)
        {
            foreach (var target in page.Targets)
                Add(lists, target, page.Parsed);
        }
        return Finish(lists);
    }

    public static Dictionary<Reference, ImmutableArray<ParsedDocument>> Citations(ImmutableArray<LinkedDocument> pages)
    {
        var lists = new Dictionary<Reference, List<ParsedDocument>>();
        foreach (var page in pages)
        {
            foreach (var reference in page.Cited)
                Add(lists, reference, page.Parsed);
        }
        return Finish(lists);
    }

    public static Dictionary<string, ImmutableArray<ParsedDocument>> Series(SiteIndex index) => index.Pages
        .Where(p => p.FrontMatter is PageFrontMatter { Series: not null })
        .GroupBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Name, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Order).ToImmutableArray(), StringComparer.Ordinal);

    // A preview draws them anew for every change, so they are what is made quickly rather than what is searched quickly.
    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull =>
        (CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= []).Add(value);

    private static Dictionary<TKey, ImmutableArray<TValue>> Finish<TKey, TValue>(Dictionary<TKey, List<TValue>> lists)
        where TKey : notnull =>
        lists.ToDictionary(list => list.Key, list => list.Value.ToImmutableArray());
}

/// <summary>The whole site, ready to be turned into page models.</summary>
internal sealed record LinkedSite
{
    private readonly Lazy<Dictionary<ParsedDocument, LinkedDocument>> _byPage;

    internal LinkedSite(SiteIndex index, ImmutableArray<LinkedDocument> pages, SiteGraph graph, BuildOptions options)
    {
        (Index, Pages, Graph, Options) = (index, pages, graph, options);
        _byPage = new(() => pages.ToDictionary(p => p.Parsed));
        Shared = new(index.Sources, index.Terms, options.Date);
    }

    public SiteIndex Index { get; init; }

    public ImmutableArray<LinkedDocument> Pages { get; init; }

    public SiteGraph Graph { get; init; }

    internal BuildOptions Options { get; init; }

    /// <summary>What the checks of a page may look at besides the page.</summary>
    public SharedContent Shared { get; }

    public LinkedDocument? Of(ParsedDocument page) => _byPage.Value.GetValueOrDefault(page);
}
