using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Readability;
using StaticBackSite.Sources;
using StaticBackSite.Text;

namespace StaticBackSite.Rules.Language;

/// <summary>What rules of language leave alone: names, which keep their capital letter anywhere, and whole titles.</summary>
internal static class Names
{
    public static readonly PolicyKey<ImmutableArray<Located<string>>> ProperNouns = PolicyKey.OfTexts("properNouns", "Names that keep their capital letter in headings and lists.");

    public static readonly PolicyKey<ImmutableArray<Located<string>>> LockedTitles = PolicyKey.OfTexts("lockedTitles", "Titles that stay as they are, though they break rules of language.");

    public static bool Contains(ReadOnlySpan<char> word, Policy policy)
    {
        // “NHS’s” is NHS. A single letter is a name: I, vitamin D, from A to Z.
        var end = word.IndexOfAny('\'', '’');
        var name = end > 0 ? word[..end] : word;
        return name.Length == 1 || Vocabulary.IsInCapitals(name) || IsProperNoun(name, policy);
    }

    /// <summary>Whether a text begins with a name, a figure or a quotation, and so with no lower-case letter.</summary>
    public static bool Begin(TextBlock block, Policy policy) =>
        block.Words.Length == 0 || char.IsDigit(block.Text[block.Words[0].Start]) || block.IsQuoted(block.Words[0].Start) || Contains(block[block.Words[0]], policy);

    private static bool IsProperNoun(ReadOnlySpan<char> name, Policy policy)
    {
        foreach (var noun in policy.Get(ProperNouns))
        {
            if (name.SequenceEqual(noun.Value))
                return true;
        }
        return false;
    }
}
