using System.Collections.Frozen;

namespace StaticBackSite.Readability;

/// <summary>
/// Counts the syllables of an English word by its spelling: groups of vowels, less the silent ones, plus the pairs that
/// are spoken apart. Right for about 19 in 20 common words, which is what a grade over a page needs.
/// </summary>
public static class Syllables
{
    private const int LongestWord = 64;

    /// <summary>Common words of this subject that the spelling misleads about.</summary>
    private static readonly FrozenDictionary<string, int> Irregular = new (int Count, string Words)[]
    {
        (1, "does goes once real shoes whole"),
        (2, "because being business create diet doing every fluid fluids maybe people quiet react ruin science someone something sometimes somewhere therefore"),
        (3, "area areas element everyday everyone everything idea ideas quieter scientist scientists theory vertebrae"),
        (6, "osteoarthritis"),
    }.SelectMany(of => of.Words.Split(' '), (of, word) => KeyValuePair.Create(word, of.Count)).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> IrregularSpans = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>At least 1. A part with a hyphen counts by itself, a figure by its digits, an acronym by its letters.</summary>
    public static int In(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny('-', '\u2010', '\u2011') < 0)
            return Math.Max(1, InPart(word));
        var count = 0;
        foreach (var range in word.SplitAny('-', '\u2010', '\u2011'))
            count += InPart(word[range]);
        return Math.Max(1, count);
    }

    private static int InPart(ReadOnlySpan<char> part)
    {
        if (part.Length > LongestWord)
            return part.Length / 3;
        Span<char> letters = stackalloc char[part.Length];
        var (length, digits, capitals) = (0, 0, 0);
        foreach (var c in part)
        {
            if (char.IsAsciiLetter(c))
            {
                letters[length++] = (char)(c | 0x20);
                capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
            }
            else if (char.IsLetter(c))
            {
                letters[length++] = char.ToLowerInvariant(c);
                capitals += char.IsUpper(c) ? 1 : 0;
            }
            else if (char.IsDigit(c))
                digits++;
            else if (Words.IsApostrophe(c))
                // A possessive adds no syllable; after a hiss it does, which is rare enough.
                break;
        }
        if (capitals > 1 && capitals == length)
            return capitals + digits;
        return digits + (length == 0 ? 0 : InLetters(letters[..length]));
    }

    private static int InLetters(ReadOnlySpan<char> word)
    {
        if (IrregularSpans.TryGetValue(word, out var known))
            return known;
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1]) || AreApart(word, i)))
                count++;
        }
        return Math.Max(1, count - SilentEndings(word) + SpokenEndings(word));
    }

    /// <summary>Whether a vowel begins a syllable though a vowel stands before it: rad-i-o, vide-o, act-u-al, try-ing.</summary>
    private static bool AreApart(ReadOnlySpan<char> word, int i)
    {
        var rest = word[i..];
        return (word[i - 1], word[i]) switch
        {
            // -tion, -cious, -cial: the i only softens the letter before it.
            ('i', 'o') when !rest.StartsWith("on") && !rest.StartsWith("ou") => true,
            ('i', 'o' or 'a' or 'u') => i < 2 || word[i - 2] is not ('t' or 's' or 'c' or 'g' or 'x'),
            ('e', 'o') => !rest.StartsWith("ou"),
            ('u', 'a') => i >= 2 && word[i - 2] is not ('q' or 'g'),
            ('i', 'i') => true,
            // ex-pe-ri-ence, cli-ent; but pa-tient and friend.
            ('i', 'e') => (rest.StartsWith("ence") || rest.StartsWith("ent")) && i >= 2 && word[i - 2] is not ('t' or 'c'),
            (_, 'i') => rest is "ing" or "ings",
            _ => false,
        };
    }

    private static int SilentEndings(ReadOnlySpan<char> word)
    {
        var silent = 0;
        // Every suffix ends in one of these; most words do not.
        if (word[^1] is not ('t' or 's' or 'l' or 'y'))
            return SilentEnd(word);
        foreach (var suffix in (ReadOnlySpan<string>)["ment", "ments", "ful", "fully", "less", "ly", "ness"])
        {
            // move-ment, care-ful, safe-ly: the e before the suffix is as silent as without it.
            if (word.EndsWith(suffix) && word.Length > suffix.Length + 2 && IsSilentE(word[..^suffix.Length]))
            {
                silent++;
                break;
            }
        }
        return silent + SilentEnd(word);
    }

    private static int SilentEnd(ReadOnlySpan<char> word)
    {
        if (IsSilentE(word))
            return 1;
        if (word.Length > 3 && word.EndsWith("es") && !IsVowel(word[^3]) && !EndsInHiss(word[..^2]) && !IsSyllabicL(word[..^1]))
            return 1;
        return word.Length > 3 && word.EndsWith("ed") && !IsVowel(word[^3]) && word[^3] is not ('t' or 'd') && !IsSyllabicL(word[..^1]) ? 1 : 0;
    }

    private static int SpokenEndings(ReadOnlySpan<char> word) => word.EndsWith("ism") || word.EndsWith("isms") ? 1 : 0;

    private static bool IsSilentE(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] == 'e' && !IsVowel(word[^2]) && !IsSyllabicL(word);

    /// <summary>mus-cle, lit-tle: a consonant and -le make a syllable.</summary>
    private static bool IsSyllabicL(ReadOnlySpan<char> word) => word.Length > 2 && word.EndsWith("le") && !IsVowel(word[^3]);

    private static bool EndsInHiss(ReadOnlySpan<char> word) => word[^1] is 's' or 'x' or 'z' or 'c' or 'g' || word.EndsWith("ch") || word.EndsWith("sh");

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'é' or 'è' or 'ö' or 'ü' or 'ä';
}
