using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Tables;

namespace StaticBackSite.Html;

/// <summary>
/// Writes a table with caption and with headers that name their scope. Each cell repeats its column's head as
/// <c>data-label</c>, from which the theme makes cards on a narrow screen.
/// </summary>
internal sealed class SiteTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var heads = table.OfType<TableRow>().FirstOrDefault(r => r.IsHeader)?.OfType<TableCell>().Select(TextOf).ToArray() ?? [];
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\"><table").WriteAttributes(table).Write('>');
        if (TableCaption.Of(table) is { Inline: { } caption })
        {
            renderer.Write("<caption");
            ((PageBody)renderer).WriteIdOf(TableCaption.Of(table)!);
            renderer.Write('>');
            renderer.WriteChildren(caption);
            renderer.Write("</caption>");
        }
        var rows = table.OfType<TableRow>().ToArray();
        WriteRows(renderer, "thead", [.. rows.Where(r => r.IsHeader)], heads);
        WriteRows(renderer, "tbody", [.. rows.Where(r => !r.IsHeader)], heads);
        renderer.WriteLine("</table></div>");
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(b => InlineText.Of(b.Inline)));

    private static void WriteRows(HtmlRenderer renderer, string group, TableRow[] rows, string[] heads)
    {
        if (rows.Length == 0)
            return;
        renderer.Write('<').Write(group).WriteLine(">");
        foreach (var row in rows)
        {
            renderer.Write("<tr");
            ((PageBody)renderer).WriteIdOf(row);
            renderer.Write('>');
            var column = 0;
            foreach (var cell in row.OfType<TableCell>())
            {
                WriteCell(renderer, cell, row.IsHeader, column, heads.ElementAtOrDefault(column) ?? "", AlignmentOf(row, column));
                column++;
            }
            renderer.WriteLine("</tr>");
        }
        renderer.Write("</").Write(group).WriteLine(">");
    }

    /// <summary>A class, since the site's policy of styles forbids a style. Columns stand at the start unless said otherwise.</summary>
    private static string? AlignmentOf(TableRow row, int column) => ((Table)row.Parent!).ColumnDefinitions.ElementAtOrDefault(column)?.Alignment switch
    {
        TableColumnAlign.Right => "align-right",
        TableColumnAlign.Center => "align-center",
        _ => null,
    };

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool isHead, int column, string head, string? alignment)
    {
        // The first cell of a row names the row, where the table has heads at all.
        var names = !isHead && column == 0 && head.Length > 0;
        var tag = isHead || names ? "th" : "td";
        renderer.Write('<').Write(tag);
        if (isHead || names)
            renderer.Write(" scope=\"").Write(isHead ? "col" : "row").Write('"');
        if (!isHead && head.Length > 0)
            renderer.Write(" data-label=\"").WriteEscape(head).Write('"');
        if (alignment is not null)
            renderer.Write(" class=\"").Write(alignment).Write('"');
        renderer.WriteAttributes(cell).Write('>');
        foreach (var block in cell)
        {
            if (block is LeafBlock { Inline: { } inline })
                renderer.WriteChildren(inline);
            else
                renderer.Write(block);
        }
        renderer.Write("</").Write(tag).Write('>');
    }
}
