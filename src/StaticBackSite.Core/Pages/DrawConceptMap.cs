using System.Collections.Immutable;
using System.Net;
using System.Text;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Rules.Structure;

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
