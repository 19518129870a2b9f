using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace StaticBackSite.Spelling;

/// <summary>
/// What counts as the same word and the same gap between words: ordinal upper case (never the machine's culture), accents
/// composed, soft hyphens dropped; any white space is one space; all hyphens, and all apostrophes, are alike.
/// </summary>
internal static class WordFolding
{
    /// <summary>Longer words than any term has need no folding: they match nothing.</summary>
    public const int LongestWord = 64;

    /// <summary>As many characters as are looked at at once.</summary>
    internal const int WindowLength = 16;

    private static Vector128<byte> SmallLetters => Vector128.Create((byte)0x20);

    private static Vector128<byte> FirstLetters => Vector128.Create((byte)'a');

    private static Vector128<byte> LetterCount => Vector128.Create((byte)26);

    private static Vector128<byte> FirstDigits => Vector128.Create((byte)'0');

    private static Vector128<byte> DigitCount => Vector128.Create((byte)10);

    /// <summary>One bit for each of the 128: 0 to 9, A to Z, a to z. Asked of every character of a site, several times.</summary>
    private static ReadOnlySpan<ulong> AsciiWordCharacters => [0x03FF_0000_0000_0000, 0x07FF_FFFE_07FF_FFFE];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordCharacter(char c) => c < 0x80 ? (AsciiWordCharacters[c >> 6] >> (c & 63) & 1) != 0 : IsWordCharacterBeyondAscii(c);

    /// <summary>The <see cref="WindowLength"/> characters from a place on as bytes. Those beyond 255 become 255; behind the end of the text are zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Window(ReadOnlySpan<char> text, int start) =>
        start + WindowLength <= text.Length ? Window(text[start..]) : LastWindow(text[start..]);

    private static Vector128<byte> LastWindow(ReadOnlySpan<char> text)
    {
        Span<char> padded = stackalloc char[WindowLength];
        padded.Clear();
        text.CopyTo(padded);
        return Window(padded);
    }

    private static Vector128<byte> Window(ReadOnlySpan<char> text)
    {
        var window = MemoryMarshal.Cast<char, ushort>(text[..WindowLength]);
        return Vector128.NarrowWithSaturation(Vector128.Create(window), Vector128.Create(window[8..]));
    }

    /// <summary>Whether a word begins here. “1A” does not begin inside “1.1A”: a point between digits holds them together.</summary>
    public static bool IsWordStart(ReadOnlySpan<char> text, int at)
    {
        if (!IsWordCharacter(text[at]) || (at > 0 && IsWordCharacter(text[at - 1])))
            return false;
        var isInNumber = at > 1 && text[at - 1] is ('.' or ',') && char.IsDigit(text[at]) && char.IsDigit(text[at - 2]);
        return !isInNumber;
    }

    /// <summary>The end of the word that begins at <paramref name="start"/>.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        // Most words are of plain letters, and one look at sixteen characters says where they end.
        while (end < text.Length)
        {
            var window = Window(text, end);
            var isPart = Vector128.LessThan((window | SmallLetters) - FirstLetters, LetterCount) | Vector128.LessThan(window - FirstDigits, DigitCount);
            var plain = BitOperations.TrailingZeroCount(~isPart.ExtractMostSignificantBits() | 1 << WindowLength);
            end = Math.Min(end + plain, text.Length);
            if (plain < WindowLength)
                break;
        }
        while (end < text.Length && IsWordCharacter(text[end]))
            end++;
        return end;
    }

    /// <summary>What a term would see of a word that may have hyphens or apostrophes in it.</summary>
    public static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> word) => word[..EndOfWord(word, 0)];

    /// <summary>The gap as one character, or <c>\0</c> where no term goes across it; <paramref name="end"/> is behind it.</summary>
    public static char FoldGap(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        if (end > start)
            return ' ';
        if (end >= text.Length)
            return '\0';
        end++;
        return text[start] switch
        {
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
            '\'' or '\u2019' or '\u2018' or '\u02BC' => '\'',
            var other => other,
        };
    }

    /// <summary>Writes the folded word and returns its length, or -1 where it is too long to be part of a term.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > LongestWord)
            return -1;
        return System.Text.Ascii.ToUpper(word, folded, out var length) == OperationStatus.Done ? length : FoldSlowly(word, folded);
    }

    /// <summary>
    /// All words of a text, each behind its gap, the first behind a blank. Empty where there is none; a word that is
    /// too long to be part of a term ends it.
    /// </summary>
    public static string FoldWords(string text)
    {
        var at = 0;
        while (at < text.Length && !IsWordCharacter(text[at]))
            at++;
        var folded = new StringBuilder(text.Length + 1);
        Span<char> word = stackalloc char[LongestWord];
        var gap = ' ';
        while (at < text.Length)
        {
            var end = EndOfWord(text, at);
            var length = end == at ? -1 : Fold(text.AsSpan(at, end - at), word);
            if (length < 0)
                break;
            folded.Append(gap).Append(word[..length]);
            gap = end < text.Length ? FoldGap(text, end, out at) : '\0';
            if (gap == '\0')
                break;
        }
        return folded.ToString();
    }

    private static int FoldSlowly(ReadOnlySpan<char> word, Span<char> folded)
    {
        var text = word.ToString().Replace("\u00AD", "", StringComparison.Ordinal);
        if (HasLoneSurrogate(text))
            return -1;
        text = LatinComposition.Compose(text);
        return text.Length > LongestWord ? -1 : text.AsSpan().ToUpperInvariant(folded);
    }

    private static bool HasLoneSurrogate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return true;
        }
        return false;
    }

    private static bool IsWordCharacterBeyondAscii(char c) => char.IsLetterOrDigit(c) || IsMark(c) || c == '\u00AD' || char.IsSurrogate(c);

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;
}
