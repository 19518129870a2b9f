using System.Collections.Immutable;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Linking;

namespace StaticBackSite.Html;

/// <summary>Writes citations as numbers that lead to the page's list of references.</summary>
internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation) =>
        Write((PageBody)renderer, ((PageBody)renderer).Citations.GetValueOrDefault(citation), citation);

    public static void Write(PageBody renderer, ImmutableArray<CitationMark> marks, CitationInline? citation = null)
    {
        if (marks.IsDefaultOrEmpty)
            return;
        var (print, words) = (renderer.Print, renderer.Index.Strings.References);
        renderer.Write("<span class=\"citation\"");
        if (citation is not null)
            renderer.WriteIdOf(citation);
        renderer.Write('>');
        foreach (var mark in marks)
        {
            if (print is not null)
            {
                // The same number stands for another source on every page, so the name says whose it is.
                renderer.Write("<a href=\"#").Write(print.IdOf(mark.TargetId)).Write("\" aria-label=\"").WriteEscape(words.ReferenceOf(mark.Number, print.Page.FrontMatter.Title)).Write("\">");
                renderer.Write(mark.Number.ToString()).Write("</a>");
                continue;
            }
            renderer.Write("<a href=\"#").Write(mark.TargetId).Write("\" id=\"").Write(mark.Id).Write("\" aria-label=\"").WriteEscape(words.Reference.Before).Write(mark.Number.ToString()).WriteEscape(words.Reference.After).Write("\">");
            renderer.Write(mark.Number.ToString()).Write("</a>");
        }
        renderer.Write("</span>");
    }
}
