using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticBackSite.Text;

/// <summary>
/// Cuts a text into words: letters and digits, with the apostrophes and hyphens inside them (<c>don’t</c>,
/// <c>low-back</c>) and the points and commas inside figures (<c>3.2</c>, <c>1,117</c>).
/// </summary>
internal static class WordScanner
{
    // One for each thread. A pool of the library would have to be compiled for these values at every start.
    [ThreadStatic]
    private static Word[]? _room;

    public static ImmutableArray<Word> In(string text)
    {
        // A word and the gap behind it take two characters at least.
        if (_room is null || _room.Length <= text.Length / 2)
            _room = new Word[Math.Max(1024, text.Length)];
        var words = _room;
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!WordFolding.IsWordCharacter(text[at]))
            {
                at++;
                continue;
            }
            var end = Math.Min(EndOf(text, at), at + Word.Longest);
            words[count++] = Vocabulary.WordAt(text, at, end);
            at = end;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(words[..count]);
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '\u02BC';

    private static int EndOf(string text, int at)
    {
        while (true)
        {
            at = WordFolding.EndOfWord(text, at);
            // Most words end at a blank, which joins nothing.
            if (at + 1 >= text.Length || text[at] == ' ' || !Joins(text, at))
                return at;
            at++;
        }
    }

    private static bool Joins(string text, int at) => text[at] switch
    {
        '-' or '\u2010' or '\u2011' => WordFolding.IsWordCharacter(text[at + 1]),
        '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
        var c => IsApostrophe(c) && char.IsLetter(text[at + 1]),
    };

    /// <summary>About how many words Markdown has: runs without white space that begin with a letter or a figure, so neither the marks of blocks nor citations.</summary>
    internal static int CountInMarkdown(ReadOnlySpan<char> markdown)
    {
        var (words, isInside) = (0, false);
        for (; markdown.Length >= Vector128<byte>.Count; markdown = markdown[Vector128<byte>.Count..])
        {
            var sixteen = markdown[..Vector128<byte>.Count];
            words += System.Text.Ascii.IsValid(sixteen) ? CountInAscii(sixteen, ref isInside) : CountOneByOne(sixteen, ref isInside);
        }
        return words + CountOneByOne(markdown, ref isInside);
    }

    internal static int CountOneByOne(ReadOnlySpan<char> markdown, ref bool isInside)
    {
        var words = 0;
        foreach (var c in markdown)
        {
            var isWhite = char.IsWhiteSpace(c);
            if (!isWhite && !isInside && char.IsLetterOrDigit(c))
                words++;
            isInside = !isWhite;
        }
        return words;
    }

    /// <summary>The same of sixteen ASCII characters, a bit each: a word begins at a letter whose neighbour on the left is white.</summary>
    private static int CountInAscii(ReadOnlySpan<char> sixteen, ref bool isInside)
    {
        var units = MemoryMarshal.Cast<char, ushort>(sixteen);
        var text = Vector128.Narrow(Vector128.Create(units), Vector128.Create(units[Vector128<ushort>.Count..]));
        var white = (Between(text, '\t', '\r') | Vector128.Equals(text, Vector128.Create((byte)' '))).ExtractMostSignificantBits();
        var letters = (Between(text | Vector128.Create((byte)0x20), 'a', 'z') | Between(text, '0', '9')).ExtractMostSignificantBits();
        var starts = letters & (white << 1 | (isInside ? 0u : 1u));
        isInside = (white >> (Vector128<byte>.Count - 1)) == 0;
        return BitOperations.PopCount(starts);
    }

    private static Vector128<byte> Between(Vector128<byte> text, char first, char last) =>
        Vector128.LessThanOrEqual(text - Vector128.Create((byte)first), Vector128.Create((byte)(last - first)));
}
