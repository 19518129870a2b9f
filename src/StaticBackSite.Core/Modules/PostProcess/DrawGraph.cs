using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Glossary;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>From all linked pages to the parts of the graph. Every list is in the order of the pages' paths.</summary>
internal static class DrawGraph
{
    public static FrozenDictionary<Term, ImmutableArray<MentionedIn>> Mentions(ImmutableArray<LinkedDocument> pages) =>
        Group(pages.SelectMany(page => page.MentionedTerms.Select(m => (m.Term, new MentionedIn(page.Parsed, m.First)))));

    public static FrozenDictionary<ParsedDocument, ImmutableArray<ParsedDocument>> Backlinks(ImmutableArray<LinkedDocument> pages) =>
        Group(pages.SelectMany(page => page.Targets.Select(target => (target, page.Parsed))));

    public static FrozenDictionary<Reference, ImmutableArray<ParsedDocument>> Citations(ImmutableArray<LinkedDocument> pages) =>
        Group(pages.SelectMany(page => page.Cited.Select(reference => (reference, page.Parsed))));

    public static FrozenDictionary<string, ImmutableArray<ParsedDocument>> Series(SiteIndex index) => index.Pages
        .Where(p => p.FrontMatter is PageFrontMatter { Series: not null })
        .GroupBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Order).ToImmutableArray(), StringComparer.Ordinal);

    private static FrozenDictionary<TKey, ImmutableArray<TValue>> Group<TKey, TValue>(IEnumerable<(TKey Key, TValue Value)> pairs)
        where TKey : notnull =>
        pairs.GroupBy(pair => pair.Key).ToFrozenDictionary(g => g.Key, g => g.Select(pair => pair.Value).ToImmutableArray());
}
