using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.Tables;

/// <summary>
/// Makes Markdig see the tables that GitHub Flavored Markdown (4.10) sees: one that begins behind the first line of a
/// paragraph, and one with a line of text directly below, which is its last row.
/// </summary>
internal static class TableLines
{
    /// <summary>Called when a paragraph is complete and before its text is parsed.</summary>
    public static void Settle(Block block)
    {
        if (block is not ParagraphBlock { Parent: { } parent } paragraph || paragraph.Lines.Count < 2)
            return;
        var lines = paragraph.Lines;
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            if (!IsDelimiterRow(line) || CellsIn(lines.Lines[i - 1].Slice.AsSpan()) != CellsIn(line))
                continue;
            CloseRows(lines, i + 1);
            if (i > 1)
                Split(paragraph, parent, i - 1);
            return;
        }
    }

    public static bool HasDelimiterRow(ParagraphBlock paragraph)
    {
        for (var i = 1; i < paragraph.Lines.Count; i++)
        {
            if (IsDelimiterRow(paragraph.Lines.Lines[i].Slice.AsSpan()))
                return true;
        }
        return false;
    }

    /// <summary>Whether a line is made of dashes, pipes and colons: <c>| --- | :-: |</c>.</summary>
    public static bool IsDelimiterRow(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept("|-: \t") < 0 && line.Contains('-') && line.Contains('|');

    /// <summary>A line without a pipe is a row with one cell; Markdig would take the whole table for text.</summary>
    private static void CloseRows(StringLineGroup lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
        {
            ref var line = ref lines.Lines[i];
            if (PipesIn(line.Slice.AsSpan()) == 0)
                line.Slice = new StringSlice(line.Slice.ToString() + " |");
        }
    }

    /// <summary>The lines above the head of the table become a paragraph of their own.</summary>
    private static void Split(ParagraphBlock table, ContainerBlock parent, int head)
    {
        var lines = table.Lines.Lines;
        var above = new StringLineGroup(head);
        for (var i = 0; i < head; i++)
            above.Add(lines[i]);
        var last = lines[head - 1];
        var text = new ParagraphBlock(table.Parser)
        {
            Lines = above,
            Line = table.Line,
            Column = table.Column,
            Span = new Markdig.Syntax.SourceSpan(table.Span.Start, last.Position + last.Slice.Length - 1),
            IsOpen = false,
        };
        var rest = new StringLineGroup(table.Lines.Count - head);
        for (var i = head; i < table.Lines.Count; i++)
            rest.Add(lines[i]);
        table.Lines = rest;
        table.Line += head;
        table.Span.Start = table.Lines.Lines[0].Position;
        parent.Insert(parent.Count - 1, text);
    }

    private static int CellsIn(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        var pipes = PipesIn(trimmed);
        return pipes == 0 ? 0 : pipes + 1 - (trimmed[0] == '|' ? 1 : 0) - (trimmed[^1] == '|' && (trimmed.Length < 2 || trimmed[^2] != '\\') ? 1 : 0);
    }

    /// <summary>How many pipes divide cells: those behind a backslash and in code do not.</summary>
    private static int PipesIn(ReadOnlySpan<char> line)
    {
        var (pipes, isCode) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && !isCode)
                i++;
            else if (line[i] == '`')
                isCode = !isCode;
            else if (line[i] == '|' && !isCode)
                pipes++;
        }
        return pipes;
    }
}

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
            Settle(row, table, source);
            var cells = CellsOf(row);
            if (cells > columns)
                diagnostics.Report(MarkupCodes.UnevenTable, source, PlaceOf((TableCell)row[columns], row), $"this row has {cells} cells, and the table has {columns} columns; the rest of the row would not be shown", "take the cell out, or give the head of the table another column; a `|` that is meant as a sign is written `\\|`");
            else if (cells < columns)
                diagnostics.Report(MarkupCodes.UnevenTable, source, PlaceOf(row, row), $"this row has {cells} {(cells == 1 ? "cell" : "cells")}, and the table has {columns} columns", cells == 1 ? "text below a table needs an empty line above it; an empty cell is written `| |`" : "write the missing cells, empty ones as `| |`");
            while (row.Count > columns)
                row.RemoveAt(row.Count - 1);
        }
    }

    /// <summary>Markdig knows the place of a text, not always that of the cell or row around it.</summary>
    private static SourceSpan PlaceOf(ContainerBlock part, TableRow row) =>
        SourceSpan.Of(part.Descendants<LeafInline>().Concat(row.Descendants<LeafInline>()).FirstOrDefault(inline => inline.Span.Start > 0) as MarkdownObject ?? row.Parent!);

    private static void Settle(ContainerBlock container, Table table, SourceText source)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner)
                Settle(inner, table, source);
            else if (block is LeafBlock { Inline: { } inline })
                Settle(inline, table, source);
        }
    }

    private static void Settle(ContainerInline container, Table table, SourceText source)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is ContainerInline inner)
                Settle(inner, table, source);
            else
                Locate(child, table, source);
            if (child is CodeInline code)
                UnescapePipes(code);
        }
    }

    /// <summary>A line without a pipe was given one (<see cref="TableLines"/>), and Markdig lost its place by that.</summary>
    private static void Locate(Inline inline, Table table, SourceText source)
    {
        if (inline.Span.Start >= table.Span.Start || inline.Line <= table.Line)
            return;
        var start = source.StartOfLine(inline.Line) + inline.Column;
        inline.Span = new Markdig.Syntax.SourceSpan(start, start + inline.Span.Length - 1);
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

/// <summary>A paragraph <c>Table: …</c> directly before a table is the table's caption.</summary>
internal static class TableCaption
{
    private const string Mark = "Table:";
    private static readonly object CaptionOfTable = new();
    private static readonly object CaptionParagraph = new();

    /// <summary>Ties captions to their tables. Part of parsing: afterwards the tree is left alone.</summary>
    public static void Attach(MarkdownDocument tree)
    {
        foreach (var table in tree.Descendants<Table>())
        {
            var siblings = table.Parent!;
            var index = siblings.IndexOf(table);
            if (index == 0 || siblings[index - 1] is not ParagraphBlock { Inline.FirstChild: LiteralInline first } paragraph)
                continue;
            if (!first.Content.AsSpan().StartsWith(Mark, StringComparison.Ordinal))
                continue;
            first.Content.Start += Mark.Length;
            first.Content.TrimStart();
            paragraph.SetData(CaptionParagraph, true);
            table.SetData(CaptionOfTable, paragraph);
        }
    }

    public static bool IsCaption(Block block) => block.ContainsData(CaptionParagraph);

    public static ParagraphBlock? Of(Table table) => table.GetData(CaptionOfTable) as ParagraphBlock;
}

/// <summary>
/// Paragraphs as Markdig reads them, except that one that is a table stays a table: Markdig looks for tables later, when a
/// line of dashes below has already made a heading of it.
/// </summary>
internal sealed class TableParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // The line is a rule, then, which ends the table.
        if (processor is { CurrentChar: '-', IsCodeIndent: false } && IsRule(processor.Line.AsSpan()) && block is ParagraphBlock paragraph && TableLines.HasDelimiterRow(paragraph))
            return BlockState.None;
        return base.TryContinue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (!base.Close(processor, block))
            return false;
        TableLines.Settle(block);
        return true;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.TrimEnd() is { Length: >= 3 } dashes && !dashes.ContainsAnyExcept('-');
}
