using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Sources;
using StaticBackSite.Text;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Readability;

/// <summary>A paragraph, list item, heading, cell or caption as plain text, cut into sentences and words, with the way back to the file.</summary>
public sealed class TextBlock
{
    /// <summary>Markdig’s spans can be off by a few characters behind escapes and emphasis.</summary>
    private const int Slack = 8;

    private readonly SourceText _source;
    private readonly ImmutableArray<TextPiece> _pieces;
    private readonly WordTraits _traits;
    private int[]? _turns;

    internal TextBlock(TextKind kind, SpelledText text, ImmutableArray<TextPiece> pieces, SourceText source)
    {
        Kind = kind;
        Text = text.Text;
        _pieces = pieces;
        _source = source;
        Words = text.Words;
        Sentences = SentenceScanner.In(Text, Words);
        foreach (var word in Words)
            _traits |= word.Traits;
    }

    public TextKind Kind { get; }

    public string Text { get; }

    public ImmutableArray<Word> Words { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    public ImmutableArray<TextMark> Marks { get; init; } = [];

    /// <summary>The paragraph or heading of the tree; null for a text of the front matter.</summary>
    public LeafBlock? Leaf { get; init; }

    /// <summary>The nearest block <c>::: …</c> around it.</summary>
    public CustomContainer? Container { get; init; }

    /// <summary>How many headings stand above it.</summary>
    public int Section { get; init; }

    /// <summary>Whether it is running text, by which reading is measured; tables, captions and cards of links are not.</summary>
    public bool IsProse { get; init; }

    /// <summary>Whether any of its words is of this kind: a rule passes by a block without the words that it is about.</summary>
    internal bool Has(WordTraits trait) => (_traits & trait) != WordTraits.None;

    public ReadOnlySpan<char> this[Word word] => Text.AsSpan(word.Start, word.Length);

    public SourceSpan Span => SpanOf(0, Text.Length);

    public SourceSpan SpanOf(Word word) => SpanOf(word.Start, word.Length);

    public SourceSpan SpanOf(Sentence sentence) => SpanOf(sentence.Start, sentence.Length);

    /// <summary>Where a part of the text stands in the file; the whole place for a text that the file writes in another way.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var first = PieceAt(start);
        var last = PieceAt(Math.Max(start, start + length - 1));
        if (first.IsWhole)
            return first.Source;
        var from = StartOf(first) + (start - first.Start);
        return SourceSpan.Between(from, Math.Max(from + 1, StartOf(last) + (start + length - last.Start)));
    }

    /// <summary>Whether somebody else’s words stand here: the place is between quotation marks.</summary>
    public bool IsQuoted(int offset)
    {
        // Every second turn ends a quotation.
        var turn = (_turns ??= FindTurns()).AsSpan().BinarySearch(offset);
        return ((turn < 0 ? ~turn : turn) & 1) == 1;
    }

    /// <summary>The places from which on the text is quoted, no longer quoted, quoted again …: each behind its mark.</summary>
    private int[] FindTurns()
    {
        var turns = new List<int>();
        var (isCurly, isStraight) = (false, false);
        for (var at = Text.AsSpan().IndexOfAny('“', '”', '"'); at >= 0; at = NextMark(at + 1))
        {
            var before = isCurly || isStraight;
            isCurly = Text[at] == '“' || (isCurly && Text[at] != '”');
            isStraight ^= Text[at] == '"';
            if ((isCurly || isStraight) != before)
                turns.Add(at);
        }
        return [.. turns];
    }

    private int NextMark(int from) => Text.AsSpan(from).IndexOfAny('“', '”', '"') is var next and >= 0 ? from + next : -1;

    private int StartOf(TextPiece piece)
    {
        var expected = piece.Source.Start;
        var words = Text.AsSpan(piece.Start, Math.Min(piece.Length, 2 * Slack));
        if (_source.Text.AsSpan(expected).StartsWith(words, StringComparison.Ordinal))
            return expected;
        var from = Math.Max(0, expected - Slack);
        var window = _source.Text.AsSpan(from, Math.Min(words.Length + (2 * Slack), _source.Text.Length - from));
        return window.IndexOf(words, StringComparison.Ordinal) is var found and >= 0 ? from + found : expected;
    }

    private TextPiece PieceAt(int offset)
    {
        var (from, to) = (0, _pieces.Length);
        while (to - from > 1)
        {
            var middle = (from + to) / 2;
            if (_pieces[middle].Start > offset)
                to = middle;
            else
                from = middle;
        }
        return _pieces[from];
    }
}

/// <summary>Where on a page a text stands.</summary>
public enum TextKind
{
    Title,
    Description,
    MainMessage,
    KeyPoint,
    Heading,
    Paragraph,
    ListItem,
    Cell,
    Caption,
    AltText,
}

/// <summary>A citation or the like: it stands in a text and is no word of it.</summary>
/// <param name="Offset">The place in the text at which it stands.</param>
public readonly record struct TextMark(int Offset, Inline Node);

/// <summary>A stretch of a text that stands in the file as one.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is in the text.</param>
/// <param name="Source">Where it stands in the file.</param>
/// <param name="IsWhole">Whether only the whole has a known place, as with a folded value of YAML.</param>
internal readonly record struct TextPiece(int Start, int Length, SourceSpan Source, bool IsWhole = false)
{
    public int End => Start + Length;
}
