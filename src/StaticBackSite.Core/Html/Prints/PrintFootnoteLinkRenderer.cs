using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticBackSite.Html.Prints;

/// <summary>The number in the text that leads to a footnote; on paper there is no way back to write.</summary>
internal sealed class PrintFootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (!link.IsBackLink)
            renderer.Write("<sup><a href=\"#").Write(PrintFootnoteRenderer.IdOf(renderer, link.Footnote)).Write("\">").Write(link.Footnote.Order.ToString(CultureInfo.InvariantCulture)).Write("</a></sup>");
    }
}
