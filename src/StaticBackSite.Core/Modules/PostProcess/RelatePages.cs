using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>
/// Which pages to read next. What front matter names under <c>related</c> is taken as it stands; otherwise pages are
/// ranked by what they share: each shared term adds 1/n and each shared reference 2/n, where n is how many pages have
/// it, so that rare things weigh more and a common source binds closer than a common word. What more than
/// <see cref="TooCommon"/> pages have says nothing and is left out. Ties go to the path that comes first.
/// </summary>
public static class RelatePages
{
    public const int Most = 4;
    public const int TooCommon = 50;

    public static FrozenDictionary<ParsedDocument, ImmutableArray<ParsedDocument>> From(ImmutableArray<LinkedDocument> pages, SiteIndex index, DiagnosticBag diagnostics)
    {
        var articles = pages.Where(p => IsWorthReading(p.Parsed)).ToImmutableArray();
        var carriers = new Dictionary<object, List<int>>();
        for (var i = 0; i < articles.Length; i++)
        {
            foreach (var item in Items(articles[i]))
            {
                if (!carriers.TryGetValue(item, out var list))
                    carriers[item] = list = [];
                list.Add(i);
            }
        }
        var related = new Dictionary<ParsedDocument, ImmutableArray<ParsedDocument>>();
        var scores = new Scores(articles.Length);
        for (var i = 0; i < articles.Length; i++)
            related[articles[i].Parsed] = articles[i].Parsed.FrontMatter.Related.IsEmpty ? Ranked(i, articles, carriers, scores) : Chosen(articles[i].Parsed, index, diagnostics);
        return related.ToFrozenDictionary();
    }

    private static bool IsWorthReading(ParsedDocument page) =>
        page.FrontMatter is PageFrontMatter { Type: not (PageType.Home or PageType.Hub or PageType.Glossary or PageType.Utility or PageType.About or PageType.Evidence) };

    private static IEnumerable<object> Items(LinkedDocument page) =>
        page.MentionedTerms.Select(m => (object)m.Term).Concat(page.Cited);

    private static ImmutableArray<ParsedDocument> Ranked(int of, ImmutableArray<LinkedDocument> articles, Dictionary<object, List<int>> carriers, Scores scores)
    {
        foreach (var item in Items(articles[of]))
        {
            var others = carriers[item];
            if (others.Count > TooCommon)
                continue;
            var weight = (item is Configuration.Reference ? 2.0 : 1.0) / others.Count;
            foreach (var other in others)
            {
                if (other != of)
                    scores.Add(other, weight);
            }
        }
        return [.. scores.TakeBest(Most).Select(i => articles[i].Parsed)];
    }

    private static ImmutableArray<ParsedDocument> Chosen(ParsedDocument page, SiteIndex index, DiagnosticBag diagnostics)
    {
        var chosen = ImmutableArray.CreateBuilder<ParsedDocument>();
        foreach (var written in page.FrontMatter.Related)
        {
            var other = page.Source.Path.Resolve(written.Value) is { } path ? index.Page(path) : null;
            if (other == page)
                diagnostics.Report(DiagnosticCodes.RelatedToItself, page.Source, written.Span, "this page is related to itself", "take it out of the list");
            else if (other is not null)
                chosen.Add(other);
            else
                diagnostics.Report(DiagnosticCodes.UnknownRelated, page.Source, written.Span, $"there is no page `{written.Value}`", Suggestion.DidYouMean(written.Value, index.Pages.Select(p => page.Source.Path.RelativeTo(p.Route.Source))));
        }
        return chosen.DrainToImmutable();
    }

    /// <summary>What few of the articles have earned, so that the cost is that of the few.</summary>
    private sealed class Scores(int articles)
    {
        private readonly double[] _of = new double[articles];
        private readonly List<int> _touched = [];

        public void Add(int article, double weight)
        {
            if (_of[article] == 0)
                _touched.Add(article);
            _of[article] += weight;
        }

        /// <summary>The best, ties in the order of the articles, which is that of their paths; then all begin at nothing again.</summary>
        public ImmutableArray<int> TakeBest(int count)
        {
            _touched.Sort((a, b) => _of[a] != _of[b] ? _of[b].CompareTo(_of[a]) : a.CompareTo(b));
            var best = _touched.Take(count).ToImmutableArray();
            foreach (var article in _touched)
                _of[article] = 0;
            _touched.Clear();
            return best;
        }
    }
}
