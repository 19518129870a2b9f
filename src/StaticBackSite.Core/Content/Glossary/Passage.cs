using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using StaticBackSite.Text;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Glossary;

/// <summary>
/// A stretch of running text in which terms may be linked: neighbouring text nodes with the same parent, so that a link
/// around any part of it is well formed. What must stay free of links (headings, links, code, captions) is in no passage.
/// </summary>
public sealed record Passage
{
    internal Passage(int section, SpelledText block, int start, int length, ImmutableArray<PassageSegment> segments) =>
        (Section, Block, Start, Length, Segments) = (section, block, start, length, segments);

    /// <summary>Which h2 section it is in, from 0 for the text before the first.</summary>
    public int Section { get; }

    /// <summary>The whole text of the paragraph or cell, for word boundaries and for quoting the sentence.</summary>
    internal SpelledText Block { get; }

    /// <summary>Where the stretch begins in <see cref="BlockText"/>.</summary>
    public int Start { get; }

    public int Length { get; }

    /// <summary>Its nodes, with the places in <see cref="BlockText"/> where their texts begin.</summary>
    internal ImmutableArray<PassageSegment> Segments { get; }

    private const int Slack = 12;

    public int End => Start + Length;

    public string BlockText => Block.Text;

    /// <summary>Where a part of the text stands in the file.</summary>
    public SourceSpan SourceSpan(ParsedDocument page, int start, int end)
    {
        var segment = SegmentAt(start);
        var expected = segment.Node.Span.Start + (start - segment.Start);
        // Escapes make the source longer than the text, and Markdig's spans behind emphasis are a character off: look for the words nearby.
        var from = Math.Max(page.BodyStart, expected - Slack);
        var window = page.Source.Text.AsSpan(from, Math.Min(end - start + (2 * Slack), page.Source.Text.Length - from));
        var found = window.IndexOf(BlockText.AsSpan(start, end - start), StringComparison.Ordinal);
        return new SourceSpan(found < 0 ? expected : from + found, end - start);
    }

    /// <summary>The words of a mention, as they stand here.</summary>
    public string WordsOf(Mention mention) => BlockText[mention.Start..mention.End];

    /// <summary>The sentence around a mention, for “Mentioned in”.</summary>
    internal Quotation Quote(Mention mention) => Quotation.Around(BlockText, mention.Start, mention.End);

    /// <summary>The text node at a place, and the place in its text.</summary>
    public (Inline Node, int Offset) At(int offset)
    {
        var segment = SegmentAt(offset);
        return (segment.Node, offset - segment.Start);
    }

    private PassageSegment SegmentAt(int offset)
    {
        var (from, to) = (0, Segments.Length);
        while (to - from > 1)
        {
            var middle = (from + to) / 2;
            if (Segments[middle].Start > offset)
                to = middle;
            else
                from = middle;
        }
        return Segments[from];
    }
}

internal readonly record struct PassageSegment(int Start, Inline Node);
