using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;

namespace StaticBackSite.Graph;

/// <summary>
/// Which pages to read next. What front matter names under <c>related</c> is taken as it stands; otherwise pages are
/// ranked by what they share: each shared term adds 1/n and each shared reference 2/n, where n is how many pages have
/// it, so that rare things weigh more and a common source binds closer than a common word. What more than
/// <see cref="TooCommon"/> pages have says nothing and is left out. Ties go to the path that comes first.
/// </summary>
internal sealed class RelatedPages
{
    public const int Most = 4;
    public const int TooCommon = 50;

    // One for each thread, and zero everywhere between two questions.
    [ThreadStatic]
    private static double[]? _scores;

    private readonly SiteIndex _index;
    private readonly ImmutableArray<LinkedDocument> _articles;
    private readonly Dictionary<ParsedDocument, int> _places = [];
    private readonly Shared[][] _shared;

    public RelatedPages(ImmutableArray<LinkedDocument> pages, SiteIndex index)
    {
        _index = index;
        _articles = [.. pages.Where(p => IsWorthReading(p.Parsed))];
        _shared = new Shared[_articles.Length][];
        var terms = new ByTerm<Shared>(index.Terms, _ => new Shared(1));
        var references = new Dictionary<Reference, Shared>();
        for (var i = 0; i < _articles.Length; i++)
        {
            _places[_articles[i].Parsed] = i;
            _shared[i] = SharedBy(_articles[i], terms, references);
            foreach (var shared in _shared[i])
                shared.Places.Add(i);
        }
    }

    /// <summary>Safe to call from many threads.</summary>
    public ImmutableArray<ParsedDocument> Of(ParsedDocument page) =>
        !_places.TryGetValue(page, out var place) ? []
        : page.FrontMatter.Related.IsEmpty ? Ranked(place)
        : Chosen(page, _index, new DiagnosticBag());

    /// <summary>What front matter names under <c>related</c> is there.</summary>
    public static void Check(SiteIndex index, DiagnosticBag diagnostics)
    {
        foreach (var page in index.Pages.Where(IsWorthReading))
            Chosen(page, index, diagnostics);
    }

    private static bool IsWorthReading(ParsedDocument page) =>
        page.FrontMatter is PageFrontMatter front && front.Type.Has(PageTraits.Suggested);

    /// <summary>The terms and references of a page.</summary>
    private static Shared[] SharedBy(LinkedDocument page, ByTerm<Shared> terms, Dictionary<Reference, Shared> references)
    {
        var shared = new Shared[page.MentionedTerms.Length + page.Cited.Length];
        var count = 0;
        foreach (var mentioned in page.MentionedTerms)
            shared[count++] = terms[mentioned.Term];
        foreach (var reference in page.Cited)
            shared[count++] = CollectionsMarshal.GetValueRefOrAddDefault(references, reference, out _) ??= new Shared(2);
        return shared;
    }

    private ImmutableArray<ParsedDocument> Ranked(int of)
    {
        if (_scores is null || _scores.Length < _articles.Length)
            _scores = new double[_articles.Length];
        var scores = _scores;
        var scored = new List<int>();
        foreach (var shared in _shared[of])
        {
            if (shared.Places.Count > TooCommon)
                continue;
            var weight = shared.Binding / shared.Places.Count;
            foreach (var other in shared.Places)
            {
                if (scores[other] == 0)
                    scored.Add(other);
                scores[other] += weight;
            }
        }
        scores[of] = 0;
        var best = Best(scored, scores);
        foreach (var place in scored)
            scores[place] = 0;
        return [.. best.Select(place => _articles[place].Parsed)];
    }

    /// <summary>The places with the highest scores, the best first; of equal ones the path that comes first, as the pages are in that order.</summary>
    private static List<int> Best(List<int> places, double[] scores)
    {
        var best = new List<int>(Most + 1);
        foreach (var place in places)
        {
            var score = scores[place];
            var rank = best.Count;
            while (rank > 0 && (score > scores[best[rank - 1]] || (score == scores[best[rank - 1]] && place < best[rank - 1])))
                rank--;
            if (rank == Most || score == 0)
                continue;
            best.Insert(rank, place);
            if (best.Count > Most)
                best.RemoveAt(Most);
        }
        return best;
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
                diagnostics.Report(DiagnosticCodes.UnknownRelated, page.Source, written.Span, $"there is no page `{written.Value}`", SuggestRelated(written.Value, page, index));
        }
        return chosen.DrainToImmutable();
    }

    private static string SuggestRelated(string written, ParsedDocument page, SiteIndex index)
    {
        var path = page.Source.Path.Resolve(written);
        if (path is not null && index.Drafts.Contains(path))
            return $"{path} is a draft, which this build leaves out";
        // A page is often named by its title, or by its file without the folder.
        var meant = index.Pages.Where(p => p != page && IsCalled(p, written)).OrderBy(p => p.FrontMatter is TermFrontMatter).FirstOrDefault()
            ?? (index.Named(written) is [var only] ? only : null);
        return meant is not null
            ? $"write the path of its file: `{page.Source.Path.RelativeTo(meant.Source.Path)}`"
            : Suggestion.OrRule(path is null ? null : index.Paths.DidYouMean(path, page.Source.Path, Math.Max(1, written.Length / 3)), ResolveLinks.FromThisFile);
    }

    private static bool IsCalled(ParsedDocument page, string name) =>
        string.Equals(page.FrontMatter.Title, name, StringComparison.OrdinalIgnoreCase) || string.Equals(page.FrontMatter.Label, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A term or a reference, as what pages have in common.</summary>
    /// <param name="binding">What it adds, before it is divided among the pages that have it.</param>
    private sealed class Shared(double binding)
    {
        public double Binding { get; } = binding;

        /// <summary>The articles that have it.</summary>
        public List<int> Places { get; } = [];
    }
}
