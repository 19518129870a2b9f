using System.Collections.Immutable;
using System.Net;
using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Routing;
using StaticBackSite.Rules.Structure;
using StaticBackSite.Sources;

namespace StaticBackSite.Pages;

/// <summary>
/// The terms and their relations as an arc diagram: one line of text a term, so that it can be read on a phone and
/// walked through with a keyboard, and one arc a relation. Behind each term stand its own arcs once more, hidden until the
/// term is pointed at or focused. All coordinates are whole numbers and follow from the glossary.
/// </summary>
internal static class DrawConceptMap
{
    /// <summary>A map of more terms helps nobody.</summary>
    public const int MostTerms = 120;

    private const int Width = 480;
    private const int RowHeight = 30;
    private const int ArcsAt = 282;
    private const int WidestArc = 180;

    public static ConceptMapModel? From(SiteIndex index)
    {
        var terms = index.Terms.Terms;
        var relations = Relations(index.Terms);
        if (relations.Length == 0 || terms.Length > MostTerms)
            return null;
        var neighbours = relations.Concat(relations.Select(r => new Relation(r.B, r.A))).ToLookup(r => r.A, r => r.B);
        var ordered = OrderTerms.ByRelation([.. terms.Where(t => neighbours.Contains(t))], neighbours);
        var rows = ordered.Select((term, row) => (term, row)).ToDictionary(r => r.term, r => r.row);
        PageLink Link(Term term) => new(index.Href(term.Document), term.Title);
        return new ConceptMapModel(
            new HtmlFragment(Draw(rows, relations, neighbours, index)),
            [.. ordered.OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase).Select(t => new ConceptRelations(Link(t), [.. neighbours[t].OrderBy(n => n.Title, StringComparer.OrdinalIgnoreCase).Select(Link)]))]);
    }

    /// <summary>Each pair once, whichever of the two names the other.</summary>
    private static Relation[] Relations(TermSet terms) =>
    [
        .. terms.Terms
            .SelectMany(term => RelateTerms.Of(term, terms).Select(other => string.CompareOrdinal(term.Slug, other.Slug) < 0 ? new Relation(term, other) : new Relation(other, term)))
            .Distinct()
            .OrderBy(r => r.A.Slug, StringComparer.Ordinal).ThenBy(r => r.B.Slug, StringComparer.Ordinal),
    ];

    private static string Draw(Dictionary<Term, int> rows, Relation[] relations, ILookup<Term, Term> neighbours, SiteIndex index)
    {
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {(rows.Count * RowHeight) + 10}\" role=\"group\" aria-label=\"{WebUtility.HtmlEncode(index.Strings.Glossary.MapName)}\">");
        svg.Append("<g class=\"arcs\" fill=\"none\" stroke=\"var(--fig-accent, #3b7a8c)\" stroke-width=\"1.5\" stroke-linecap=\"round\" opacity=\"0.75\">");
        foreach (var (a, b) in relations)
            svg.Append($"<path d=\"{Arc(rows[a], rows[b])}\"/>");
        svg.Append("</g>");
        foreach (var (term, row) in rows.OrderBy(r => r.Value))
        {
            AppendTerm(svg, term, Middle(row), index);
            AppendOwnArcs(svg, row, [.. neighbours[term].Select(other => rows[other]).Order()]);
        }
        return svg.Append("</svg>").ToString();
    }

    private static int Middle(int row) => (row * RowHeight) + (RowHeight / 2) + 5;

    private static string Arc(int row, int other)
    {
        var (from, to) = (Math.Min(row, other), Math.Max(row, other));
        var height = (to - from) * RowHeight / 2;
        return $"M{ArcsAt} {Middle(from)}A{Math.Min(height, WidestArc)} {height} 0 0 1 {ArcsAt} {Middle(to)}";
    }

    private static void AppendTerm(StringBuilder svg, Term term, int y, SiteIndex index)
    {
        svg.Append($"<a href=\"{WebUtility.HtmlEncode(index.Href(term.Document))}\"><rect x=\"0\" y=\"{y - (RowHeight / 2)}\" width=\"{ArcsAt - 10}\" height=\"{RowHeight}\" fill=\"transparent\"/>");
        svg.Append($"<text x=\"{ArcsAt - 14}\" y=\"{y + 6}\" text-anchor=\"end\" font-size=\"18\" fill=\"var(--fig-text, #22313a)\">{WebUtility.HtmlEncode(term.Title)}</text>");
        svg.Append($"<circle cx=\"{ArcsAt}\" cy=\"{y}\" r=\"4\" fill=\"var(--fig-accent, #3b7a8c)\"/></a>");
    }

    /// <summary>The arcs of one term, and a dot at each end.</summary>
    private static void AppendOwnArcs(StringBuilder svg, int row, int[] others)
    {
        svg.Append("<g class=\"own-arcs\" visibility=\"hidden\" fill=\"none\" stroke=\"var(--fig-accent, #3b7a8c)\" stroke-width=\"3\" stroke-linecap=\"round\"><path d=\"");
        foreach (var other in others)
            svg.Append(Arc(row, other));
        svg.Append("\"/><path stroke-width=\"14\" d=\"");
        foreach (var other in others)
            svg.Append($"M{ArcsAt} {Middle(other)}h0");
        svg.Append("\"/></g>");
    }

    private sealed record Relation(Term A, Term B);
}

/// <summary>The terms and their relations: a drawing, and the same as a list.</summary>
public sealed record ConceptMapModel(HtmlFragment Svg, ImmutableArray<ConceptRelations> Relations);

public sealed record ConceptRelations(PageLink Term, ImmutableArray<PageLink> Related);

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
