using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Routing;
using StaticBackSite.Rules.Structure;
using StaticBackSite.Sources;

namespace StaticBackSite.Pages;

/// <summary>The terms of the glossary that are related, and how.</summary>
/// <param name="Terms">In an order that keeps related terms close together.</param>
/// <param name="Relations">Each pair once, as places in <paramref name="Terms"/>.</param>
public sealed record ConceptMapModel(ImmutableArray<ConceptTerm> Terms, ImmutableArray<(int A, int B)> Relations)
{
    /// <summary>A map of more terms is too crowded to read.</summary>
    internal const int MostTerms = 120;

    /// <summary>The same as a list: each term with those that are related to it, all in alphabetical order.</summary>
    public IEnumerable<(PageLink Term, IEnumerable<PageLink> Related)> Alphabetical => Sorted(Terms).Select(term => (term.Page, Sorted(term.Related.Select(place => Terms[place])).Select(other => other.Page)));

    /// <returns>Null where there is nothing to draw, or too much.</returns>
    internal static ConceptMapModel? Of(SiteIndex index)
    {
        var terms = index.Terms.Terms;
        var relations = RelationsOf(index.Terms);
        if (relations.Length == 0 || terms.Length > MostTerms)
            return null;
        var neighbours = relations.Concat(relations.Select(r => (A: r.B, B: r.A))).ToLookup(r => r.A, r => r.B);
        var ordered = OrderTerms.ByRelation([.. terms.Where(t => neighbours.Contains(t))], neighbours);
        var places = ordered.Index().ToDictionary(term => term.Item, term => term.Index);
        return new ConceptMapModel(
            [.. ordered.Select(term => new ConceptTerm(new PageLink(index.Href(term.Document), term.Title), [.. neighbours[term].Select(other => places[other]).Order()]))],
            [.. relations.Select(r => (places[r.A], places[r.B]))]);
    }

    /// <summary>Each pair once, whichever of the two names the other.</summary>
    private static (Term A, Term B)[] RelationsOf(TermSet terms) =>
    [
        .. terms.Terms
            .SelectMany(term => RelateTerms.Of(term, terms).Select(other => string.CompareOrdinal(term.Slug, other.Slug) < 0 ? (A: term, B: other) : (A: other, B: term)))
            .Distinct()
            .OrderBy(r => r.A.Slug, StringComparer.Ordinal).ThenBy(r => r.B.Slug, StringComparer.Ordinal),
    ];

    private static IEnumerable<ConceptTerm> Sorted(IEnumerable<ConceptTerm> terms) => terms.OrderBy(term => term.Page.Title, StringComparer.OrdinalIgnoreCase);
}

/// <param name="Related">The places of the terms that are related to this one, in ascending order.</param>
public sealed record ConceptTerm(PageLink Page, ImmutableArray<int> Related);

/// <summary>
/// Puts related terms near each other in one row. First by the algorithm of Cuthill and McKee (1969): breadth first from a term
/// with few relations, neighbours with fewer relations first, ties by the slug. Then by sifting (Rudell, 1993): each term walks
/// through the whole row and stays where all relations together are shortest, until none finds a better place. Both depend on
/// nothing but the glossary, so that the same glossary always gives the same order.
/// </summary>
internal static class OrderTerms
{
    public static ImmutableArray<Term> ByRelation(ImmutableArray<Term> terms, ILookup<Term, Term> neighbours)
    {
        var row = BreadthFirst(terms, neighbours);
        var places = row.Index().ToDictionary(term => term.Item, term => term.Index);
        var sifted = Sift([.. row.Select(term => neighbours[term].Select(other => places[other]).ToArray())]);
        return [.. sifted.Select(place => row[place])];
    }

    private static List<Term> BreadthFirst(ImmutableArray<Term> terms, ILookup<Term, Term> neighbours)
    {
        int Degree(Term term) => neighbours[term].Count();
        var ordered = new List<Term>(terms.Length);
        var seen = new HashSet<Term>();
        foreach (var start in terms.OrderBy(Degree).ThenBy(t => t.Slug, StringComparer.Ordinal))
        {
            if (!seen.Add(start))
                continue;
            var queue = new Queue<Term>([start]);
            while (queue.TryDequeue(out var term))
            {
                ordered.Add(term);
                foreach (var next in neighbours[term].OrderBy(Degree).ThenBy(t => t.Slug, StringComparer.Ordinal).Where(seen.Add))
                    queue.Enqueue(next);
            }
        }
        return ordered;
    }

    /// <param name="neighbours">Of each number that stands in the row, those that it is related to.</param>
    /// <returns>The numbers in their new order.</returns>
    private static int[] Sift(int[][] neighbours)
    {
        var row = Enumerable.Range(0, neighbours.Length).ToArray();
        var places = Enumerable.Range(0, neighbours.Length).ToArray();
        // Each walk that ends elsewhere makes the whole shorter by a whole number, so there is a last one.
        bool moved;
        do
        {
            moved = false;
            for (var walker = 0; walker < row.Length; walker++)
                moved |= Walk(walker);
        }
        while (moved);
        return row;

        bool Walk(int walker)
        {
            var (start, length) = (places[walker], 0);
            var (best, shortest) = (start, 0);
            foreach (var end in new[] { 0, row.Length - 1 })
            {
                while (places[walker] != end)
                {
                    length += Step(walker, Math.Sign(end - places[walker]));
                    if (length < shortest)
                        (best, shortest) = (places[walker], length);
                }
            }
            while (places[walker] != best)
                Step(walker, Math.Sign(best - places[walker]));
            return best != start;
        }

        // Two that stand side by side change places. Returns by how much all relations together grow.
        int Step(int walker, int by)
        {
            var passed = row[places[walker] + by];
            var grown = by * (Balance(walker, passed) - Balance(passed, walker));
            (places[walker], places[passed]) = (places[passed], places[walker]);
            (row[places[walker]], row[places[passed]]) = (walker, passed);
            return grown;
        }

        // How many more neighbours stand before somebody than behind; the one that it changes places with stays as near as it was.
        int Balance(int one, int beside)
        {
            var balance = 0;
            foreach (var other in neighbours[one])
                balance += other == beside ? 0 : Math.Sign(places[one] - places[other]);
            return balance;
        }
    }
}

/// <summary>
/// The order in which somebody would read the whole site: the home page; what the menu names, each hub with the pages of its
/// folder; then everything else by path, the glossary behind it, and what the footer names at the end. Search and 404 say
/// nothing and are left out.
/// </summary>
internal static class OrderPages
{
    public static ImmutableArray<ParsedDocument> ForReading(SiteIndex index)
    {
        var readable = index.Pages.Where(page => page.FrontMatter.Type != PageType.Utility).ToArray();
        var folders = readable.ToLookup(page => page.Source.Path.Folder, StringComparer.Ordinal);
        var terms = readable.Where(page => page.FrontMatter.Type == PageType.Term || page.FrontMatter.Type == PageType.Glossary).OrderBy(TermOrder).ThenBy(page => page.FrontMatter.Title, StringComparer.OrdinalIgnoreCase).ToArray();
        var last = Named(index.Site.Footer, index, folders).ToArray();
        return
        [
            .. readable.Where(page => page.Route.Url == UrlPath.Root)
                .Concat(Named(index.Site.MenuPages, index, folders).Except(terms).Except(last))
                .Concat(readable.Except(terms).Except(last))
                .Concat(terms)
                .Concat(last)
                .Distinct(),
        ];
    }

    private static IEnumerable<ParsedDocument> Named(ImmutableArray<Located<string>> paths, SiteIndex index, ILookup<string, ParsedDocument> folders)
    {
        foreach (var path in paths)
        {
            if (index.Page(new SourcePath(path.Value)) is not { } page)
                continue;
            yield return page;
            if (!page.Source.Path.IsIndex || page.Route.Url == UrlPath.Root)
                continue;
            foreach (var inner in folders[page.Source.Path.Folder].Where(p => p != page).OrderBy(Place).ThenBy(p => p.FrontMatter.Title, StringComparer.Ordinal))
                yield return inner;
        }
    }

    private static int TermOrder(ParsedDocument page) => page.FrontMatter.Type == PageType.Glossary ? 0 : 1;

    private static int Place(ParsedDocument page) => page.FrontMatter is PageFrontMatter front ? front.Order ?? front.Series?.Order ?? int.MaxValue : int.MaxValue;
}
