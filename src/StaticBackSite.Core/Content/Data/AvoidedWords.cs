using System.Collections.Immutable;
using StaticBackSite.Text;

namespace StaticBackSite.Content.Data;

/// <summary>A word or phrase that is avoided.</summary>
public sealed record AvoidedWords(string Text, ImmutableArray<string> Words, string? Say, WordGroup Group)
{
    public static AvoidedWords From(string text, string? say, WordGroup group) =>
        new(text, [.. WordScanner.In(text).Select(w => text.Substring(w.Start, w.Length))], say, group);

    public bool Matches(string text, ReadOnlySpan<Word> words, int firstWord)
    {
        if (firstWord + Words.Length > words.Length)
            return false;
        for (var i = 0; i < Words.Length; i++)
        {
            if (!text.AsSpan(words[firstWord + i].Start, words[firstWord + i].Length).Equals(Words[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }
}
