using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Headings;

namespace StaticBackSite.Html;

/// <summary>Has the theme write the number that leads to a note, and the ways back from it.</summary>
internal sealed class FootnoteReferenceRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var (body, note) = ((PageBody)renderer, link.Footnote);
        var id = "fnref:" + link.Index.ToString(CultureInfo.InvariantCulture);
        if (!link.IsBackLink)
            body.WritePart(new TextModels.FootnoteReference(id, "fn:" + note.Order.ToString(CultureInfo.InvariantCulture), note.Order));
        // The index counts the references to all notes, and those to one note follow each other.
        else
            body.WritePart(new TextModels.FootnoteReturn(id, note.Order, note.Links.Count > 1 ? link.Index - note.Links[0].Index + 1 : null));
    }
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
            ((PageBody)renderer).WritePart(new TextModels.FootnoteReference(Id: null, PrintFootnoteRenderer.IdOf(renderer, link.Footnote), link.Footnote.Order));
    }
}
