using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StaticBackSite.Content.Syntax.Headings;

namespace StaticBackSite.Html.Prints;

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
