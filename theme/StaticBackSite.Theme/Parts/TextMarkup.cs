using System.Collections.Immutable;
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

/// <summary>
/// A table with its caption and with headers that name their scope. Each cell repeats the head of its column as <c>data-label</c>, from which
/// the stylesheet makes cards on a narrow screen.
/// </summary>
internal static class TableMarkup
{
    public static void Table(BodyWriter body, TextModels.Table table, Action content)
    {
        body.Write("<div class=\"table\"><table");
        table.Attributes();
        body.Write('>');
        if (table.Caption is { } caption)
        {
            body.Write("<caption");
            body.WriteId(table.CaptionId);
            body.Write('>');
            caption();
            body.Write("</caption>");
        }
        WriteRows(body, "thead", table.Head);
        WriteRows(body, "tbody", table.Body);
        body.WriteLine("</table></div>");
    }

    private static void WriteRows(BodyWriter body, string group, ImmutableArray<TextModels.TableRow> rows)
    {
        if (rows.IsEmpty)
            return;
        body.Write('<').Write(group).WriteLine(">");
        foreach (var row in rows)
        {
            body.Write("<tr");
            body.WriteId(row.Id);
            body.Write('>');
            foreach (var cell in row.Cells)
                WriteCell(body, cell);
            body.WriteLine("</tr>");
        }
        body.Write("</").Write(group).WriteLine(">");
    }

    private static void WriteCell(BodyWriter body, TextModels.TableCell cell)
    {
        var tag = cell.Kind == TextModels.TableCellKind.Data ? "td" : "th";
        body.Write('<').Write(tag);
        if (cell.Kind != TextModels.TableCellKind.Data)
            body.Write(" scope=\"").Write(cell.Kind == TextModels.TableCellKind.ColumnHead ? "col" : "row").Write('"');
        if (cell.Kind != TextModels.TableCellKind.ColumnHead && cell.Head.Length > 0)
            body.Write(" data-label=\"").WriteEscape(cell.Head).Write('"');
        // A class, since the site's policy of styles forbids a style. Columns are aligned to the start unless said otherwise.
        if (cell.Alignment != TextModels.ColumnAlignment.Start)
            body.Write(" class=\"").Write(cell.Alignment == TextModels.ColumnAlignment.Right ? "align-right" : "align-center").Write('"');
        cell.Attributes();
        body.Write('>');
        cell.Content();
        body.Write("</").Write(tag).Write('>');
    }
}
