using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Readability;

namespace StaticBackSite.Policies;

internal static class Shouting
{
    private const int LongestAcronym = 5;

    /// <summary>Whether a word in capitals is stressed rather than abbreviated: it is long, or its neighbour is in capitals too.</summary>
    public static bool Is(TextBlock block, Word word, AcronymRules rules)
    {
        var name = block[word];
        if (!Names.IsAcronym(name) || rules.Known.Any(k => block[word].SequenceEqual(k.Value)))
            return false;
        var at = block.Words.AsSpan().BinarySearch(word, ByStart);
        return name.Length > LongestAcronym || IsCapital(block, at - 1, rules) || IsCapital(block, at + 1, rules);
    }

    private static readonly Comparer<Word> ByStart = Comparer<Word>.Create((a, b) => a.Start.CompareTo(b.Start));

    private static bool IsCapital(TextBlock block, int at, AcronymRules rules) =>
        at >= 0 && at < block.Words.Length && Names.IsAcronym(block[block.Words[at]]) && !rules.Known.Any(k => block[block.Words[at]].SequenceEqual(k.Value));
}
