using System.Collections.Frozen;
using System.Runtime.Intrinsics;

namespace StaticBackSite.Text;

/// <summary>
/// Knows words by their spelling. A text repeats its words, so what was found of one is remembered: one look at a table
/// answers what the rules ask about every word.
/// </summary>
internal static class Vocabulary
{
    /// <summary>As many letters as are compared at once.</summary>
    private const int LongestKept = WordFolding.WindowLength;

    /// <summary>A power of two; far more than a page has different words, and small enough for a processor's cache.</summary>
    private const int Places = 4096;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbers = SetOf("two three four five six seven eight nine ten eleven twelve");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FormsOfBe = SetOf("am are be been being is was were");

    // One for each thread, so that nobody waits for a lock at each word. A word takes the place of another with the same hash.
    [ThreadStatic]
    private static (Vector128<byte> Letters, ushort Kind, WordTraits Traits, byte Syllables)[]? _known;

    /// <summary>The word at a place of a text.</summary>
    public static Word WordAt(string text, int start, int end)
    {
        var length = end - start;
        if (length > LongestKept)
            return Look(text, start, end);
        var letters = WordFolding.Window(text, start) & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        // Only ASCII is told apart by bytes.
        if (letters.ExtractMostSignificantBits() != 0)
            return Look(text, start, end);
        var halves = letters.AsUInt64();
        var hash = (halves[0] ^ (halves[1] * 31)) * 0x9E37_79B9_7F4A_7C15;
        ref var known = ref (_known ??= new (Vector128<byte>, ushort, WordTraits, byte)[Places])[(int)(hash >> 52)];
        if (known.Letters == letters)
            return new Word(start, (ushort)length, known.Kind, known.Traits, known.Syllables);
        var word = Look(text, start, end);
        known = (letters, word.Kind, word.Traits, word.Syllables);
        return word;
    }

    /// <summary>Also of a part of a word, as of “NHS” in “NHS’s”.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || char.IsLower(word[0]) || char.IsLower(word[1]))
            return false;
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
            capitals += char.IsUpper(c) ? 1 : 0;
        }
        return capitals > 1;
    }

    private static Word Look(string text, int start, int end)
    {
        var letters = text.AsSpan(start, end - start);
        return new Word(start, (ushort)(end - start), WordKind.Of(WordFolding.FirstOf(letters)), TraitsOf(letters), (byte)Math.Min(byte.MaxValue, Syllables.In(letters)));
    }

    private static WordTraits TraitsOf(ReadOnlySpan<char> word)
    {
        var traits = IsInCapitals(word) ? WordTraits.Capitals : WordTraits.None;
        if (char.IsAsciiDigit(word[0]))
            traits |= WordTraits.Figure;
        if (Numbers.Contains(word))
            traits |= WordTraits.NumberInLetters;
        if (FormsOfBe.Contains(word))
            traits |= WordTraits.FormOfBe;
        if (WordFolding.FirstOf(word).Length < word.Length)
            traits |= WordTraits.Joined;
        return traits;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
