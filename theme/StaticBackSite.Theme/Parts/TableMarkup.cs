using System.Collections.Immutable;
using StaticBackSite.Content.Syntax;

namespace StaticBackSite.Theme.Parts;

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
