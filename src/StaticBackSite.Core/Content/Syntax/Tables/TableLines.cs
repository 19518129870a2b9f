using Markdig.Helpers;
using Markdig.Syntax;

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
