using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace StaticBackSite.Text;

/// <summary>
/// What counts as the same word and the same gap between words: ordinal upper case (never the machine's culture), accents
/// composed, soft hyphens dropped; any white space is one space; all hyphens, and all apostrophes, are alike.
/// </summary>
public static class WordFolding
{
    /// <summary>Longer words than any term has need no folding: they match nothing.</summary>
    public const int LongestWord = 64;

    /// <summary>As in “vitamin B, (and) C”: more signs between two words hold them apart.</summary>
    public const int LongestGap = 4;

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

    /// <summary>
    /// Writes the folded gap between two words and returns its length, or 0 where no word follows or no term goes across it;
    /// <paramref name="end"/> is where the next word begins. White space is one blank, however much there is of it.
    /// </summary>
    public static int FoldGap(ReadOnlySpan<char> text, int start, Span<char> gap, out int end)
    {
        var length = 0;
        for (end = start; end < text.Length && !IsWordCharacter(text[end]); end++)
        {
            var sign = char.IsWhiteSpace(text[end]) ? ' ' : FoldSign(text[end]);
            if (sign == ' ' && length > 0 && gap[length - 1] == ' ')
                continue;
            if (length == LongestGap)
                return 0;
            gap[length++] = sign;
        }
        return end < text.Length ? length : 0;
    }

    /// <summary>All hyphens are alike, and all apostrophes.</summary>
    public static char FoldSign(char sign) => sign switch
    {
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
        '\'' or '\u2019' or '\u2018' or '\u02BC' => '\'',
        _ => sign,
    };

    /// <summary>Writes the folded word and returns its length, or -1 where it is too long to be part of a term.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > LongestWord)
            return -1;
        return System.Text.Ascii.ToUpper(word, folded, out var length) == OperationStatus.Done ? length : FoldSlowly(word, folded);
    }

    /// <summary>
    /// All words of a text, each behind its gap, the first behind a blank. Empty where there is none; a word or a gap that is
    /// too long to be part of a term ends it.
    /// </summary>
    /// <param name="start">Where the first of the words begins.</param>
    /// <param name="end">Behind the last of them.</param>
    public static string FoldWords(string text, out int start, out int end)
    {
        start = 0;
        while (start < text.Length && !IsWordCharacter(text[start]))
            start++;
        end = start;
        var folded = new StringBuilder(text.Length + 1);
        Span<char> word = stackalloc char[LongestWord];
        Span<char> gap = stackalloc char[LongestGap];
        gap[0] = ' ';
        for (var (at, gapLength) = (start, start < text.Length ? 1 : 0); gapLength > 0;)
        {
            var wordEnd = EndOfWord(text, at);
            var length = Fold(text.AsSpan(at, wordEnd - at), word);
            if (length < 0)
                break;
            folded.Append(gap[..gapLength]).Append(word[..length]);
            end = wordEnd;
            gapLength = FoldGap(text, wordEnd, gap, out at);
        }
        return folded.ToString();
    }

    public static string FoldWords(string text) => FoldWords(text, out _, out _);

    private static int FoldSlowly(ReadOnlySpan<char> word, Span<char> folded)
    {
        var text = word.ToString().Replace("\u00AD", "", StringComparison.Ordinal);
        if (HasLoneSurrogate(text))
            return -1;
        text = CanonicalComposition.Compose(text);
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

    private static bool IsWordCharacterBeyondAscii(char c) => char.IsLetterOrDigit(c) || IsMark(c) || IsSmallFigure(c) || c == '\u00AD' || char.IsSurrogate(c);

    /// <summary>The 2 of CO₂ and of m² is as much a part of the word as the 2 of B12.</summary>
    private static bool IsSmallFigure(char c) => c is '\u00B2' or '\u00B3' or '\u00B9' or (>= '\u2070' and <= '\u209C');

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;
}
