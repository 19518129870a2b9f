using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StaticBackSite.Content.Syntax.Headings;

namespace StaticBackSite.Html;

/// <summary>
/// Writes the number that leads to a note, and the ways back from it. Each way back has a name of its own, since one name
/// for two targets confuses those who hear links read out.
/// </summary>
internal sealed class FootnoteReferenceRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var words = ((PageBody)renderer).Index.Strings.Footnotes;
        var index = Number(link.Index);
        var order = Number(link.Footnote.Order);
        if (!link.IsBackLink)
        {
            renderer.Write("<a id=\"fnref:").Write(index).Write("\" href=\"#fn:").Write(order).Write("\" class=\"footnote-ref\"><sup>").Write(order).Write("</sup></a>");
            return;
        }
        // The index counts the references to all notes, and those to one note follow each other.
        int? place = link.Footnote.Links.Count > 1 ? link.Index - link.Footnote.Links[0].Index + 1 : null;
        renderer.Write("<a href=\"#fnref:").Write(index).Write("\" class=\"footnote-back-ref\" aria-label=\"");
        renderer.WriteEscape(place is { } number ? words.BackToPlace(link.Footnote.Order, number) : words.BackToText(link.Footnote.Order));
        renderer.Write("\">↩").Write(place is { } written ? Number(written) : "").Write("</a>");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Footnotes below the text of their page, under ids of their own.</summary>
internal sealed class PrintFootnoteRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<ol>");
        foreach (var footnote in group.OfType<Footnote>())
        {
            renderer.Write("<li id=\"").Write(IdOf(renderer, footnote)).Write("\">");
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol>");
    }

    public static string IdOf(HtmlRenderer renderer, Footnote footnote) => ((PageBody)renderer).Print!.IdOf(PageIds.OfTheme("fn-" + footnote.Order.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>The number in the text that leads to a footnote; on paper there is no way back to write.</summary>
internal sealed class PrintFootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (!link.IsBackLink)
            renderer.Write("<sup><a href=\"#").Write(PrintFootnoteRenderer.IdOf(renderer, link.Footnote)).Write("\">").Write(link.Footnote.Order.ToString(CultureInfo.InvariantCulture)).Write("</a></sup>");
    }
}
