using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Readability;

namespace StaticBackSite.Policies;

internal static class Shouting
{
    private const int LongestAcronym = 5;

    private static readonly Comparer<Word> ByStart = Comparer<Word>.Create((a, b) => a.Start.CompareTo(b.Start));

    /// <summary>Whether a word in capitals is stressed rather than abbreviated: it is long, or its neighbour is in capitals too.</summary>
    public static bool Is(TextBlock block, Word word, AcronymRules rules)
    {
        if (!IsUnknown(block[word], rules))
            return false;
        var at = block.Words.AsSpan().BinarySearch(word, ByStart);
        return word.Length > LongestAcronym
            || (at > 0 && IsUnknown(block[block.Words[at - 1]], rules))
            || (at + 1 < block.Words.Length && IsUnknown(block[block.Words[at + 1]], rules));
    }

    /// <summary>Whether a word in capitals is none of those that every reader knows.</summary>
    public static bool IsUnknown(ReadOnlySpan<char> word, AcronymRules rules)
    {
        if (!Names.IsAcronym(word))
            return false;
        foreach (var known in rules.Known)
        {
            if (word.SequenceEqual(known.Value))
                return false;
        }
        return true;
    }
}
