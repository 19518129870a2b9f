using System.Collections.Immutable;
using System.Net;
using System.Text;
using StaticBackSite.Pages;

namespace StaticBackSite.Theme.Parts;

/// <summary>
/// The terms and their relations as an arc diagram: one line of text for each term, so that it can be read on a phone and
/// walked through with a keyboard, and one arc for each relation. The arcs of a term follow it once more, hidden until the
/// term is pointed at or focused. All coordinates are whole numbers and follow from the glossary.
/// </summary>
internal static class ConceptMapDrawing
{
    private const int Width = 480;
    private const int RowHeight = 30;
    private const int ArcsAt = 282;
    private const int WidestArc = 180;

    /// <param name="name">What assistive technology calls it.</param>
    public static string Of(ConceptMapModel map, string name)
    {
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {(map.Terms.Length * RowHeight) + 10}\" role=\"group\" aria-label=\"{WebUtility.HtmlEncode(name)}\">");
        svg.Append("<g class=\"arcs\" fill=\"none\" stroke=\"var(--fig-accent, #3b7a8c)\" stroke-width=\"1.5\" stroke-linecap=\"round\" opacity=\"0.75\">");
        foreach (var (a, b) in map.Relations)
            svg.Append($"<path d=\"{Arc(a, b)}\"/>");
        svg.Append("</g>");
        foreach (var (row, term) in map.Terms.Index())
        {
            AppendTerm(svg, term, Middle(row));
            AppendOwnArcs(svg, row, term.Related);
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

    private static void AppendTerm(StringBuilder svg, ConceptTerm term, int y)
    {
        svg.Append($"<a href=\"{WebUtility.HtmlEncode(term.Page.Url)}\"><rect x=\"0\" y=\"{y - (RowHeight / 2)}\" width=\"{ArcsAt - 10}\" height=\"{RowHeight}\" fill=\"transparent\"/>");
        svg.Append($"<text x=\"{ArcsAt - 14}\" y=\"{y + 6}\" text-anchor=\"end\" font-size=\"18\" fill=\"var(--fig-text, #22313a)\">{WebUtility.HtmlEncode(term.Page.Title)}</text>");
        svg.Append($"<circle cx=\"{ArcsAt}\" cy=\"{y}\" r=\"4\" fill=\"var(--fig-accent, #3b7a8c)\"/></a>");
    }

    /// <summary>The arcs of one term, and a dot at each end.</summary>
    private static void AppendOwnArcs(StringBuilder svg, int row, ImmutableArray<int> others)
    {
        svg.Append("<g class=\"own-arcs\" visibility=\"hidden\" fill=\"none\" stroke=\"var(--fig-accent, #3b7a8c)\" stroke-width=\"3\" stroke-linecap=\"round\"><path d=\"");
        foreach (var other in others)
            svg.Append(Arc(row, other));
        svg.Append("\"/><path stroke-width=\"14\" d=\"");
        foreach (var other in others)
            svg.Append($"M{ArcsAt} {Middle(other)}h0");
        svg.Append("\"/></g>");
    }
}
