using System.Globalization;
using System.Net;
using StaticBackSite.Content.Syntax;

namespace StaticBackSite.Theme.Parts;

/// <summary>
/// The pieces of a text that a page may have by the dozen, written straight into its body. Each way back from a note has a name of its own,
/// since one name for two targets confuses those who hear links read out.
/// </summary>
internal static class TextMarkup
{
    public static void Citation(BodyWriter body, TextModels.Citation citation, Action content)
    {
        var words = body.Index.Strings.References;
        body.Write("<span class=\"citation\"");
        body.WriteId(citation.Id);
        body.Write('>');
        foreach (var mark in citation.Numbers)
        {
            var number = Number(mark.Number);
            body.Write("<a href=\"#").Write(mark.Target);
            if (mark.Id is { } id)
                body.Write("\" id=\"").Write(id);
            body.Write("\" aria-label=\"");
            // The same number means another source on every page, so the name says whose it is.
            if (mark.PageTitle is { } title)
                body.WriteEscape(words.ReferenceOf(mark.Number, title));
            else
                body.WriteEscape(words.Reference.Before).Write(number).WriteEscape(words.Reference.After);
            body.Write("\">").Write(number).Write("</a>");
        }
        body.Write("</span>");
    }

    public static void FootnoteReference(BodyWriter body, TextModels.FootnoteReference reference, Action content)
    {
        var number = Number(reference.Note);
        if (reference.Id is { } id)
            body.Write("<a id=\"").Write(id).Write("\" href=\"#").Write(reference.Target).Write("\" class=\"footnote-ref\"><sup>").Write(number).Write("</sup></a>");
        else
            body.Write("<sup><a href=\"#").Write(reference.Target).Write("\">").Write(number).Write("</a></sup>");
    }

    public static void FootnoteReturn(BodyWriter body, TextModels.FootnoteReturn back, Action content)
    {
        var words = body.Index.Strings.Footnotes;
        body.Write("<a href=\"#").Write(back.Target).Write("\" class=\"footnote-back-ref\" aria-label=\"");
        body.WriteEscape(back.Place is { } place ? words.BackToPlace(back.Note, place) : words.BackToText(back.Note));
        body.Write("\">↩").Write(back.Place is { } written ? Number(written) : "").Write("</a>");
    }

    public static void TaskMark(BodyWriter body, TextModels.TaskMark mark, Action content)
    {
        var words = body.Index.Strings.Tasks;
        body.Write(mark.IsDone ? "<span class=\"task-mark task-done\"><span class=\"unseen\">" : "<span class=\"task-mark\"><span class=\"unseen\">");
        body.WriteEscape(mark.IsDone ? words.Done : words.ToDo).Write(" </span></span>");
    }

    public static void TermLink(BodyWriter body, TextModels.TermLink link, Action content)
    {
        if (link.IsEnd)
        {
            body.Write("</a>");
            return;
        }
        body.Write("<a class=\"term\" href=\"").Write(WebUtility.HtmlEncode(link.Href));
        if (link.DefinitionId is { } definition)
            body.Write("\" aria-describedby=\"").Write(WebUtility.HtmlEncode(definition));
        if (link.Words is { } words)
            body.Write("\" aria-label=\"").Write(WebUtility.HtmlEncode(body.Index.Strings.Glossary.WordInGlossary(words)));
        body.Write("\">");
    }

    public static void Figure(BodyWriter body, TextModels.Figure figure, Action content)
    {
        body.Write("<figure");
        body.WriteId(figure.Id);
        body.Write('>');
        content();
        body.Write("<figcaption>").WriteEscape(figure.Caption).Write("</figcaption></figure>");
    }

    public static void Drawing(BodyWriter body, TextModels.Drawing drawing, Action content)
    {
        if (drawing.Id is { } id)
        {
            body.Write("<div");
            body.WriteId(id);
            body.Write('>');
        }
        body.Write(drawing.IsInText ? "<span" : "<div").Write(drawing.IsWide ? " class=\"drawing drawing-wide\">" : " class=\"drawing\">");
        content();
        body.Write(drawing.IsInText ? "</span>" : "</div>").Write(drawing.Id is null ? "" : "</div>");
    }

    public static void Flipbook(BodyWriter body, TextModels.Flipbook flipbook, Action content)
    {
        body.Write("<div class=\"flipbook\"");
        body.WriteId(flipbook.Id);
        body.WriteLine(">");
        if (flipbook.SwitchId is { } id)
        {
            var words = body.Index.Strings.Flipbooks;
            // Some browsers keep what was ticked when a page is loaded again, and nothing may move before it is asked to.
            body.Write("<input type=\"checkbox\" role=\"switch\" id=\"").Write(id).Write("\"><label for=\"").Write(id).Write("\"><span class=\"flipbook-moving\">");
            body.WriteEscape(words.Play).Write("</span><span class=\"flipbook-still\">").WriteEscape(words.LastPosition).WriteLine("</span></label>");
        }
        flipbook.Drawing();
        if (flipbook.Words is { } said)
        {
            body.WriteLine("<div class=\"flipbook-words\">");
            said();
            body.Write("</div>");
        }
        body.Write("</div>");
    }

    public static void OnPaper(BodyWriter body, TextModels.OnPaper block, Action content)
    {
        var words = body.Index.Strings.Print.WorksOnPage;
        body.Write("<p>").WriteEscape(words.Before).Write("<a href=\"").WriteEscapeUrl(block.Href).Write("\">").WriteEscape(block.Address).Write("</a>").WriteEscape(words.After).WriteLine("</p>");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
