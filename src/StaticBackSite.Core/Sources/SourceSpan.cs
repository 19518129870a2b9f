using Markdig.Syntax;

namespace StaticBackSite.Sources;

/// <summary>A stretch of a <see cref="SourceText"/>, in UTF-16 units from its beginning.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>Where a node stands; an empty one takes a character, so that there is something to point at.</summary>
    public static SourceSpan Of(MarkdownObject node) => new(node.Span.Start, Math.Max(1, node.Span.Length));

    public static SourceSpan Between(int start, int end) => new(start, Math.Max(0, end - start));
}
