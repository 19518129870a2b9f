using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Glossary;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>From all linked pages to the parts of the graph. Every list is in the order of the pages' paths.</summary>
internal static class DrawGraph
{
    public static Dictionary<Term, ImmutableArray<MentionedIn>> Mentions(ImmutableArray<LinkedDocument> pages) =>
        Group(pages.SelectMany(page => page.MentionedTerms.Select(m => (m.Term, new MentionedIn(page.Parsed, m.First)))));

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

    public static Dictionary<ParsedDocument, ImmutableArray<ParsedDocument>> Backlinks(ImmutableArray<LinkedDocument> pages) =>
        Group(pages.SelectMany(page => page.Targets.Select(target => (target, page.Parsed))));

    public static Dictionary<Reference, ImmutableArray<ParsedDocument>> Citations(ImmutableArray<LinkedDocument> pages) =>
        Group(pages.SelectMany(page => page.Cited.Select(reference => (reference, page.Parsed))));

    public static Dictionary<string, ImmutableArray<ParsedDocument>> Series(SiteIndex index) => index.Pages
        .Where(p => p.FrontMatter is PageFrontMatter { Series: not null })
        .GroupBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Name, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Order).ToImmutableArray(), StringComparer.Ordinal);

    // A preview draws them anew for every change, so they are what is made quickly rather than what is searched quickly.
    private static Dictionary<TKey, ImmutableArray<TValue>> Group<TKey, TValue>(IEnumerable<(TKey Key, TValue Value)> pairs)
        where TKey : notnull
    {
        var lists = new Dictionary<TKey, List<TValue>>();
        foreach (var (key, value) in pairs)
        {
            if (!lists.TryGetValue(key, out var list))
                lists[key] = list = [];
            list.Add(value);
        }
        return lists.ToDictionary(list => list.Key, list => list.Value.ToImmutableArray());
    }
}
