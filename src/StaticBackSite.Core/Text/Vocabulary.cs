using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
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

/// <summary>
/// Counts the syllables of an English word by its spelling: groups of vowels, less the silent ones, plus the pairs that
/// are spoken apart. Right for about 19 in 20 common words, which is what a grade over a page needs.
/// </summary>
internal static class Syllables
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

    /// <summary>One bit for each letter from a to z.</summary>
    private const uint Vowels = 1 << ('a' - 'a') | 1 << ('e' - 'a') | 1 << ('i' - 'a') | 1 << ('o' - 'a') | 1 << ('u' - 'a') | 1 << ('y' - 'a');

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> IrregularSpans = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>For each first letter from a to z, one bit for each length.</summary>
    private static readonly uint[] IrregularLengths = LengthsOf(Irregular.Keys);

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
        Span<char> letters = stackalloc char[LongestWord];
        var capitals = 0;
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (!char.IsAsciiLetter(c))
                return InMixed(part, letters);
            letters[i] = (char)(c | 0x20);
            capitals += 1 - (c >> 5 & 1);
        }
        return capitals > 1 && capitals == part.Length ? capitals : part.Length == 0 ? 0 : InLetters(letters[..part.Length]);
    }

    /// <summary>A part that is not made of the letters from A to Z alone.</summary>
    private static int InMixed(ReadOnlySpan<char> part, Span<char> letters)
    {
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
            else if (WordScanner.IsApostrophe(c))
                // A possessive adds no syllable; after a hiss it does, which is rare enough.
                break;
        }
        if (capitals > 1 && capitals == length)
            return capitals + digits;
        return digits + (length == 0 ? 0 : InLetters(letters[..length]));
    }

    private static int InLetters(ReadOnlySpan<char> word)
    {
        if (MayBeIrregular(word) && IrregularSpans.TryGetValue(word, out var known))
            return known;
        // One bit for each letter: whether a letter is a vowel is as good as random, and processors guess badly.
        var vowels = 0ul;
        for (var i = 0; i < word.Length; i++)
            vowels |= (IsVowel(word[i]) ? 1ul : 0) << i;
        var count = BitOperations.PopCount(vowels & ~(vowels << 1));
        for (var behind = vowels & (vowels << 1); behind != 0; behind &= behind - 1)
            count += AreApart(word, BitOperations.TrailingZeroCount(behind)) ? 1 : 0;
        return Math.Max(1, count + InEnding(word));
    }

    /// <summary>Asked of every word, so the lengths of irregular words with this first letter are looked at before the words.</summary>
    private static bool MayBeIrregular(ReadOnlySpan<char> word) =>
        char.IsAsciiLetterLower(word[0]) && (IrregularLengths[word[0] - 'a'] >> word.Length & 1) != 0;

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

    /// <summary>What the ending adds to the vowels that are written, or takes from them.</summary>
    private static int InEnding(ReadOnlySpan<char> word) => word[^1] switch
    {
        'e' => IsSilentE(word) ? -1 : 0,
        'd' => word.Length > 3 && word[^2] == 'e' && !IsVowel(word[^3]) && word[^3] is not ('t' or 'd') && !IsSyllabicL(word[..^1]) ? -1 : 0,
        's' => BehindSilentE(word, "ments") + BehindSilentE(word, "less") + BehindSilentE(word, "ness") + InPlural(word),
        't' => BehindSilentE(word, "ment"),
        'l' => BehindSilentE(word, "ful"),
        'y' => word.EndsWith("fully") ? BehindSilentE(word, "fully") : BehindSilentE(word, "ly"),
        'm' => word.EndsWith("ism") ? 1 : 0,
        _ => 0,
    };

    /// <summary>move-ment, care-ful, safe-ly: the e before the suffix is as silent as without it.</summary>
    private static int BehindSilentE(ReadOnlySpan<char> word, string suffix) =>
        word.Length > suffix.Length + 2 && word.EndsWith(suffix) && IsSilentE(word[..^suffix.Length]) ? -1 : 0;

    private static int InPlural(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("isms"))
            return 1;
        return word.Length > 3 && word[^2] == 'e' && !IsVowel(word[^3]) && !EndsInHiss(word[..^2]) && !IsSyllabicL(word[..^1]) ? -1 : 0;
    }

    private static bool IsSilentE(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] == 'e' && !IsVowel(word[^2]) && !IsSyllabicL(word);

    private static uint[] LengthsOf(IEnumerable<string> words)
    {
        var lengths = new uint[26];
        foreach (var word in words)
            lengths[word[0] - 'a'] |= 1u << word.Length;
        return lengths;
    }

    /// <summary>mus-cle, lit-tle: a consonant and -le make a syllable.</summary>
    private static bool IsSyllabicL(ReadOnlySpan<char> word) => word.Length > 2 && word.EndsWith("le") && !IsVowel(word[^3]);

    private static bool EndsInHiss(ReadOnlySpan<char> word) => word[^1] is 's' or 'x' or 'z' or 'c' or 'g' || word.EndsWith("ch") || word.EndsWith("sh");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsVowel(char c) => c - 'a' is >= 0 and < 26 and var letter ? (Vowels >> letter & 1) != 0 : c is 'é' or 'è' or 'ö' or 'ü' or 'ä';
}
