using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Readability;
using StaticBackSite.Text;

namespace StaticBackSite.Rules;

internal static class Shouting
{
    private const int LongestAcronym = 5;

    private static readonly Comparer<Word> ByStart = Comparer<Word>.Create((a, b) => a.Start.CompareTo(b.Start));

    /// <summary>The words in capitals that not every reader knows.</summary>
    public static IEnumerable<(TextBlock Block, Word Word)> UnknownWords(PageText text, AcronymRules rules) =>
        from block in text.Blocks
        where block.Has(WordTraits.Capitals)
        from word in block.Words
        where IsUnknown(block, word, rules)
        select (block, word);

    /// <summary>Whether such a word is stressed rather than abbreviated: it is long, or its neighbour is in capitals too.</summary>
    public static bool Is(TextBlock block, Word word, AcronymRules rules)
    {
        var at = block.Words.AsSpan().BinarySearch(word, ByStart);
        return word.Length > LongestAcronym
            || (at > 0 && IsUnknown(block, block.Words[at - 1], rules))
            || (at + 1 < block.Words.Length && IsUnknown(block, block.Words[at + 1], rules));
    }

    private static bool IsUnknown(TextBlock block, Word word, AcronymRules rules)
    {
        if (!word.Is(WordTraits.Capitals))
            return false;
        foreach (var known in rules.Known)
        {
            if (block[word].SequenceEqual(known.Value))
                return false;
        }
        return true;
    }
}
