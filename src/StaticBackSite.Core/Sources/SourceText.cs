using StaticBackSite.Routing;

namespace StaticBackSite.Sources;

/// <summary>The text of an input file, with line ends as LF, and the way from an offset to line and column.</summary>
public sealed class SourceText
{
    private readonly string? _text;
    private readonly Forgettable<string>? _decoded;
    private int[]? _lineStarts;

    public SourceText(SourcePath path, string text)
    {
        Path = path;
        _text = text;
    }

    /// <summary>A text that may be forgotten.</summary>
    /// <param name="decode">Gives the text again.</param>
    public SourceText(SourcePath path, string text, Func<string> decode)
    {
        Path = path;
        _decoded = new Forgettable<string>(text, decode);
    }

    /// <summary>A text that is decoded on first use.</summary>
    internal SourceText(SourcePath path, Func<string> decode)
    {
        Path = path;
        _decoded = new Forgettable<string>(null, decode);
    }

    public SourcePath Path { get; }

    public string Text => _text ?? _decoded!.Value;

    /// <summary>What there is of a stretch of this text: Markdig places some nodes of nested blocks outside it.</summary>
    public ReadOnlySpan<char> Slice(SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Text.Length);
        return Text.AsSpan(start, Math.Clamp(span.Length, 0, Text.Length - start));
    }

    public SourceLocation LocationOf(SourceSpan span)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var offset = Math.Clamp(span.Start, 0, Text.Length);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        var column = offset - starts[line];
        var length = Math.Clamp(span.Length, 1, Math.Max(1, EndOf(line) - offset));
        return new SourceLocation(this, line + 1, column + 1, length);
    }

    /// <summary>The lines around one, up to the empty lines before and after.</summary>
    /// <param name="line">From 1, as the result.</param>
    internal (int First, int Last) ParagraphAround(int line)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var (first, last) = (line, line);
        while (first > 1 && !IsEmpty(first - 1))
            first--;
        while (last < starts.Length && !IsEmpty(last + 1))
            last++;
        return (first, last);

        bool IsEmpty(int at) => Text.AsSpan(starts[at - 1], EndOf(at - 1) - starts[at - 1]).IsWhiteSpace();
    }

    /// <param name="line">From 0.</param>
    internal int StartOfLine(int line) => (_lineStarts ??= FindLineStarts(Text)) is var starts && line < starts.Length ? starts[line] : Text.Length;

    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    internal SourceExcerpt Excerpt(int line, int column, int width)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var (start, end) = (starts[line - 1], EndOf(line - 1));
        if (end - start > width)
        {
            start = Math.Clamp(start + column - (width / 2), start, end - width);
            end = start + width;
            // Neither end cuts a character in two.
            start += char.IsLowSurrogate(Text[start]) ? 1 : 0;
            end -= char.IsHighSurrogate(Text[end - 1]) ? 1 : 0;
        }
        return new SourceExcerpt(Text[start..end], Math.Clamp(starts[line - 1] + column - 1 - start, 0, end - start));
    }

    private int EndOf(int line) => line + 1 < _lineStarts!.Length ? _lineStarts[line + 1] - 1 : Text.Length;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return [.. starts];
    }
}

/// <summary>A file of the input folder as it lies on the disk.</summary>
public sealed record SourceFile(SourcePath Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether the build has made it, so that nobody can edit it.</summary>
    internal bool IsMade { get; init; }
}
