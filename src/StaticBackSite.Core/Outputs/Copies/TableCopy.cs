using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StaticBackSite.Outputs.Copies;

/// <summary>A table in a Markdown copy; its caption is the paragraph before it.</summary>
internal static class TableCopy
{
    public static string Of(Table table, MarkdownCopy copy)
    {
        copy.InCell = true;
        var rows = table.OfType<TableRow>().Select(row => (row.IsHeader, Cells: row.OfType<TableCell>().Select(cell => WordsOf(cell, copy)).ToArray())).ToArray();
        copy.InCell = false;
        var columns = rows.Length == 0 ? 0 : rows.Max(row => row.Cells.Length);
        var lines = new List<string>();
        foreach (var (isHeader, cells) in rows)
        {
            lines.Add(Line(cells.Concat(Enumerable.Repeat("", columns - cells.Length))));
            if (isHeader)
                lines.Add(Line(Enumerable.Range(0, columns).Select(column => RuleOf(table, column))));
        }
        return string.Join('\n', lines);
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string WordsOf(TableCell cell, MarkdownCopy copy) => string.Join(' ', cell.OfType<LeafBlock>().Select(block => copy.Line(block.Inline)));

    private static string RuleOf(Table table, int column) => (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
    {
        TableColumnAlign.Left => ":--",
        TableColumnAlign.Center => ":-:",
        TableColumnAlign.Right => "--:",
        _ => "---",
    };
}
