using Markdig.Syntax.Inlines;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>A term found in a passage.</summary>
/// <param name="Passage">Where.</param>
/// <param name="Start">Its first character in the passage's block text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="IsLinked">Whether it becomes a link, or only counts as a mention.</param>
public sealed record Mention(Term Term, Passage Passage, int Start, int End, bool IsLinked)
{
    /// <summary>The sentence around the mention, cut at the mention, for “Mentioned in”.</summary>
    public (string Before, string Words, string After) Quotation => Sentences.Around(Passage.BlockText, Start, End);

    /// <summary>The text node in which the link opens, and the place in its text.</summary>
    public (Inline Node, int Offset) Opening => At(Start);

    /// <summary>The text node in which the link closes, and the place in its text.</summary>
    public (Inline Node, int Offset) Closing => At(End - 1) is var (node, offset) ? (node, offset + 1) : default;

    private (Inline Node, int Offset) At(int offset)
    {
        var segment = Passage.SegmentAt(offset);
        return (segment.Node, offset - segment.Start);
    }
}
