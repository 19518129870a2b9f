using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Linking;

namespace StaticBackSite.Graph;

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
