using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.Tables;

/// <summary>
/// Gives every row as many cells as the head has, as GitHub Flavored Markdown (4.10) says, and reports the rows that had
/// more or fewer. Part of parsing: afterwards the tree is left alone.
/// </summary>
internal static class FitTable
{
    public static void All(MarkdownDocument tree, SourceText source, DiagnosticBag diagnostics)
    {
        foreach (var table in tree.Descendants<Table>())
            Fit(table, source, diagnostics);
    }

    private static void Fit(Table table, SourceText source, DiagnosticBag diagnostics)
    {
        if (table.Count == 0 || table[0] is not TableRow { IsHeader: true } head)
            return;
        var columns = CellsOf(head);
        foreach (var row in table.OfType<TableRow>())
        {
            Locate(row, table, source);
            var cells = CellsOf(row);
            if (cells > columns)
                diagnostics.Report(MarkupCodes.UnevenTable, source, PlaceOf((TableCell)row[columns], row), $"this row has {cells} cells, and the table has {columns} columns; the rest of the row would not be shown", "take the cell out, or give the head of the table another column; a `|` that is meant as a sign is written `\\|`");
            else if (cells < columns)
                diagnostics.Report(MarkupCodes.UnevenTable, source, PlaceOf(row, row), $"this row has {cells} {(cells == 1 ? "cell" : "cells")}, and the table has {columns} columns", cells == 1 ? "text below a table needs an empty line above it; an empty cell is written `| |`" : "write the missing cells, empty ones as `| |`");
            while (row.Count > columns)
                row.RemoveAt(row.Count - 1);
            foreach (var code in row.Descendants<CodeInline>())
                UnescapePipes(code);
        }
    }

    /// <summary>Markdig knows the place of a text, not always that of the cell or row around it.</summary>
    private static SourceSpan PlaceOf(ContainerBlock part, TableRow row) =>
        SourceSpan.Of(part.Descendants<LeafInline>().Concat(row.Descendants<LeafInline>()).FirstOrDefault(inline => inline.Span.Start > 0) as MarkdownObject ?? row.Parent!);

    /// <summary>A line without a pipe was given one (<see cref="TableLines"/>), and Markdig lost its place by that.</summary>
    private static void Locate(TableRow row, Table table, SourceText source)
    {
        foreach (var inline in row.Descendants<LeafInline>())
        {
            if (inline.Span.Start >= table.Span.Start || inline.Line <= table.Line)
                continue;
            var start = source.StartOfLine(inline.Line) + inline.Column;
            inline.Span = new Markdig.Syntax.SourceSpan(start, start + inline.Span.Length - 1);
        }
    }

    /// <summary>Those that are written; Markdig adds others, without content, to make all rows equal.</summary>
    private static int CellsOf(TableRow row) => row.OfType<TableCell>().Count(cell => cell.Count > 0);

    /// <summary>A pipe in a cell is written <c>\|</c>, in code too, where a backslash is otherwise a sign like any other.</summary>
    private static void UnescapePipes(CodeInline code)
    {
        if (code.Content.Contains("\\|", StringComparison.Ordinal))
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
    }
}
