using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using StaticBackSite.Text;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Glossary;

/// <summary>
/// A stretch of running text in which terms may be linked: neighbouring text nodes with the same parent, so that a link
/// around any part of it is well formed. What must stay free of links (headings, links, code, captions) is in no passage.
/// </summary>
/// <param name="Section">Which h2 section it stands in, from 0 for the text before the first.</param>
/// <param name="Block">The whole text of the paragraph or cell, for word boundaries and for quoting the sentence.</param>
/// <param name="Start">Where the stretch begins in <paramref name="Block"/>.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Segments">Its nodes, with the places in <paramref name="Block"/> where their texts begin.</param>
public sealed record Passage(int Section, SpelledText Block, int Start, int Length, ImmutableArray<PassageSegment> Segments)
{
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
    public Quotation Quote(Mention mention) => Quotation.Around(BlockText, mention.Start, mention.End);

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

public readonly record struct PassageSegment(int Start, Inline Node);
