using System.Globalization;
using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax;

namespace StaticBackSite.Outputs.Copies;

/// <summary>The blocks of Markdown itself.</summary>
internal static class BlockCopies
{
    /// <summary>Puts something before each line of a text: a marker before the first, and before the others what keeps them in the same block.</summary>
    public static string Indent(string text, string marker, string others)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = (i == 0 ? marker : others) is var before && lines[i].Length == 0 ? before.TrimEnd() : before + lines[i];
        return string.Join('\n', lines);
    }

    public static string Heading(HeadingBlock heading, MarkdownCopy copy)
    {
        var words = copy.Line(heading.Inline);
        // A row of number signs at the end would be taken for decoration.
        var end = words.TrimEnd('#').Length;
        if (end < words.Length && (end == 0 || words[end - 1] == ' '))
            words = words.Insert(end, "\\");
        return $"{new string('#', heading.Level)} {words}".TrimEnd();
    }

    public static string Code(CodeBlock code)
    {
        var text = code.Lines.ToString();
        var info = code is FencedCodeBlock fenced ? $"{fenced.Info} {fenced.Arguments}".Trim() : "";
        return MarkdownText.Fenced(text, info);
    }

    public static string Definitions(DefinitionList list, MarkdownCopy copy)
    {
        var items = new List<string>();
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var text = new StringBuilder();
            foreach (var term in item.OfType<DefinitionTerm>())
                text.Append(MarkdownText.GuardLines(copy.Line(term.Inline))).Append('\n');
            var blocks = item.Where(block => block is not DefinitionTerm).Select(copy.Block).Where(block => block.Length > 0).ToArray();
            items.Add(text.Append(Indent(string.Join("\n\n", blocks), ":   ", "    ")).ToString().TrimEnd());
        }
        return string.Join("\n\n", items);
    }

    public static string Footnotes(FootnoteGroup group, MarkdownCopy copy) =>
        string.Join("\n\n", group.OfType<Footnote>().Select(note => Indent(copy.Blocks(note), $"[^{note.Order}]: ", "    ")));
}

/// <summary>Lists, whose items are told apart by their indentation alone.</summary>
internal static class ListCopy
{
    public static string Of(ListBlock list, MarkdownCopy copy)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var items = new List<string>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{number++}. " : "- ";
            items.Add(BlockCopies.Indent(copy.Blocks(item), marker, new string(' ', marker.Length)));
        }
        return string.Join(list.IsLoose ? "\n\n" : "\n", items);
    }

    /// <summary>What holds two blocks apart.</summary>
    public static string Between(Block before, Block block)
    {
        // Two lists in a row would be one; a comment is seen by nobody.
        if (before is ListBlock first && block is ListBlock second && first.IsOrdered == second.IsOrdered)
            return "\n\n<!-- -->\n\n";
        var staysTight = block is ListBlock { IsOrdered: false } or ListBlock { OrderedStart: null or "1" } && before is ParagraphBlock && block.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } };
        return staysTight ? "\n" : "\n\n";
    }
}

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
