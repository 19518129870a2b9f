using System.Collections.Immutable;
using System.Text;

namespace StaticBackSite.Text;

/// <summary>A word, as its place in a text and what its spelling says.</summary>
public readonly record struct Word
{
    internal Word(int start, ushort length, ushort kind, WordTraits traits, byte syllables) => (Start, Length, Kind, Traits, Syllables) = (start, length, kind, traits, syllables);

    /// <summary>What is longer counts as several words.</summary>
    public const int Longest = ushort.MaxValue;

    public int Start { get; init; }

    /// <summary>From 1 to <see cref="Longest"/>.</summary>
    public ushort Length { get; init; }

    /// <summary>A number for its letters, the same in capitals and in small letters; of a joined word, for those of its first part.</summary>
    internal ushort Kind { get; init; }

    internal WordTraits Traits { get; init; }

    /// <summary>From 1 to 255, where more are no longer counted.</summary>
    public byte Syllables { get; init; }

    public int End => Start + Length;

    internal bool Is(WordTraits trait) => (Traits & trait) != WordTraits.None;
}

/// <summary>What the spelling of an English word says about it, wherever it stands.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>It begins with a digit: 15, 3.2, 15-minute.</summary>
    Figure = 1,

    /// <summary>A number in letters, from two to twelve.</summary>
    NumberInLetters = 2,

    /// <summary>am, are, be, been, being, is, was, were.</summary>
    FormOfBe = 4,

    /// <summary>It has two capital letters or more and no small one: MRI, STOP.</summary>
    Capitals = 8,

    /// <summary>It has parts, with a hyphen, an apostrophe or a point between them: low-back, don’t, 3.2.</summary>
    Joined = 16,
}

/// <summary>
/// A number for the letters that tell words apart best, the same in capitals and in small letters. Who looks for certain words
/// passes by words of other kinds with one look at a table: <see cref="WordKinds"/>.
/// </summary>
internal static class WordKind
{
    /// <summary>Of a word with letters beyond ASCII, which fold in their own ways: it may be any.</summary>
    public const ushort Any = 0;

    public static ushort Of(ReadOnlySpan<char> word)
    {
        const uint SmallLetter = 0x20;
        if (word.IsEmpty || !Ascii.IsValid(word))
            return Any;
        var letters = (word[0] | SmallLetter) | (word[word.Length > 1 ? 1 : 0] | SmallLetter) << 8 | (word[word.Length / 2] | SmallLetter) << 16 | (word[^1] | SmallLetter) << 24;
        return (ushort)Math.Max(1, ((letters ^ (uint)word.Length) * 0x9E37_79B1) >> 16);
    }
}

/// <summary>
/// The kinds of some words: one bit for each, in 8 KB, so that the table fits into the nearest cache and a thousand words fill
/// a sixtieth of it.
/// </summary>
internal sealed class WordKinds
{
    private readonly ulong[] _bits = new ulong[(ushort.MaxValue + 1) / 64];

    public WordKinds() => Add(WordKind.Any);

    public void Add(ReadOnlySpan<char> word) => Add(WordKind.Of(word));

    /// <summary>Whether a word of this kind may be one of them.</summary>
    public bool Has(ushort kind) => (_bits[kind >> 6] >> kind & 1) != 0;

    private void Add(ushort kind) => _bits[kind >> 6] |= 1ul << kind;
}

/// <summary>A sentence, as its place in a text and among the text's words.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Up to and with the mark that ends it.</param>
/// <param name="FirstWord">The number of its first word, from 0.</param>
/// <param name="WordCount">How many words it has; a heading of figures may have none.</param>
public readonly record struct Sentence(int Start, int Length, int FirstWord, int WordCount)
{
    public int End => Start + Length;
}

/// <summary>A text with its words, which linking, the reading grade and the policy all go through: they are cut once.</summary>
internal sealed class SpelledText(string text)
{
    private ImmutableArray<Word> _words;

    public string Text { get; } = text;

    // Two threads that ask at once get equal words.
    public ImmutableArray<Word> Words => _words.IsDefault ? _words = WordScanner.In(Text) : _words;
}
