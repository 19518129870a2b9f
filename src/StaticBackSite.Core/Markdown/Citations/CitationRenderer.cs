using System.Collections.Immutable;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticBackSite.Markdown.Citations;

/// <summary>Writes citations as numbers that lead to the page's list of references.</summary>
internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation) =>
        Write(renderer, ((PageBody)renderer).Document.Citations.GetValueOrDefault(citation));

    public static void Write(HtmlRenderer renderer, ImmutableArray<CitationMark> marks)
    {
        if (marks.IsDefaultOrEmpty)
            return;
        renderer.Write("<span class=\"citation\">");
        foreach (var mark in marks)
        {
            renderer.Write("<a href=\"#").Write(mark.TargetId).Write("\" id=\"").Write(mark.Id).Write("\" aria-label=\"Reference ").Write(mark.Number.ToString()).Write("\">");
            renderer.Write(mark.Number.ToString()).Write("</a>");
        }
        renderer.Write("</span>");
    }
}
