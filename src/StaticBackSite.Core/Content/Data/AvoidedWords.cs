using System.Collections.Immutable;
using StaticBackSite.Readability;

namespace StaticBackSite.Content.Data;

/// <summary>A word or phrase that is avoided.</summary>
public sealed record AvoidedWords(string Text, ImmutableArray<string> Words, string? Say, WordGroup Group)
{
    public static AvoidedWords From(string text, string? say, WordGroup group) =>
        new(text, [.. Text.Words.In(text).Select(w => text.Substring(w.Start, w.Length))], say, group);

    public bool Matches(TextBlock block, int firstWord)
    {
        if (firstWord + Words.Length > block.Words.Length)
            return false;
        for (var i = 0; i < Words.Length; i++)
        {
            if (!block[block.Words[firstWord + i]].Equals(Words[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }
}
