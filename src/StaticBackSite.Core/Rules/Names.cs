using StaticBackSite.Configuration;
using StaticBackSite.Readability;
using StaticBackSite.Text;

namespace StaticBackSite.Rules;

/// <summary>Which words keep their capital letter anywhere.</summary>
internal static class Names
{
    public static bool Contains(ReadOnlySpan<char> word, Policy policy)
    {
        // “NHS’s” is NHS. A single letter is a name: I, vitamin D, from A to Z.
        var end = word.IndexOfAny('\'', '’');
        var name = end > 0 ? word[..end] : word;
        return name.Length == 1 || Vocabulary.IsInCapitals(name) || policy.ProperNouns.Contains(name.ToString());
    }

    /// <summary>Whether a text begins with a name, a figure or a quotation, and so with no lower-case letter.</summary>
    public static bool Begin(TextBlock block, Policy policy) =>
        block.Words.Length == 0 || char.IsDigit(block.Text[block.Words[0].Start]) || block.IsQuoted(block.Words[0].Start) || Contains(block[block.Words[0]], policy);
}
