using Markdig.Syntax;
using StaticBackSite.Routing;

namespace StaticBackSite.Sources;

/// <summary>A place in an input file. It refers to its text and copies nothing, so it costs the same however long the line is.</summary>
/// <param name="Path">The file, relative to the input folder; empty for the folder itself.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units as editors count.</param>
/// <param name="Length">How many characters of the line are meant; at least 1.</param>
public sealed record SourceLocation(SourcePath Path, int Line, int Column, int Length)
{
    /// <summary>Of a finding that is about no file, such as a port that is taken.</summary>
    public static readonly SourceLocation Nowhere = new(SourcePath.Root, 0, 0, 1);

    private readonly SourceText? _source;

    internal SourceLocation(SourceText source, int line, int column, int length)
        : this(source.Path, line, column, length) => _source = source;

    public static SourceLocation StartOf(SourcePath path) => new(path, 1, 1, 1);

    /// <summary>The line as written, cut around the place where it is wider than <paramref name="width"/>.</summary>
    internal SourceExcerpt Excerpt(int width) => _source?.Excerpt(Line, Column, width) ?? SourceExcerpt.None;

    /// <summary>The text itself takes no part: a place is a place.</summary>
    public bool Equals(SourceLocation? other) =>
        other is not null && Line == other.Line && Column == other.Column && Length == other.Length && Path == other.Path;

    public override int GetHashCode() => HashCode.Combine(Path, Line, Column, Length);
}

/// <summary>A stretch of a <see cref="SourceText"/>, in UTF-16 units from its beginning.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>Where a node stands; an empty one takes a character, so that there is something to point at.</summary>
    public static SourceSpan Of(MarkdownObject node) => new(node.Span.Start, Math.Max(1, node.Span.Length));

    public static SourceSpan Between(int start, int end) => new(start, Math.Max(0, end - start));
}

/// <summary>As much of a line as a report shows.</summary>
/// <param name="Text">Empty where a finding has no line to show.</param>
/// <param name="Column">Where the finding begins in it, from 0.</param>
internal readonly record struct SourceExcerpt(string Text, int Column)
{
    public static readonly SourceExcerpt None = new("", 0);
}

/// <summary>A value together with the place where it was written.</summary>
public sealed record Located<T>(T Value, SourceSpan Span)
{
    public override string ToString() => Value?.ToString() ?? "";
}
