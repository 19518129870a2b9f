using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Text;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content.Data;

/// <summary>Words that the site avoids, and what it says in their place: <c>words.yml</c>.</summary>
internal sealed class WordList
{
    public static readonly SourcePath FileName = new("words.yml");

    public static readonly DataFile<WordList> File = new(FileName, reader => new WordList(ReadGroups(reader.Keys)) { Source = reader.Source });

    public static readonly WordList Empty = new([]);

    /// <summary>For messages about <see cref="Exceptions"/>.</summary>
    public SourceText Source { get; init; } = new(FileName, "");

    /// <summary>Every page that some group makes an exception for.</summary>
    public ImmutableArray<Located<string>> Exceptions { get; }


    private readonly FrozenDictionary<string, ImmutableArray<AvoidedWords>>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    private readonly WordKinds _firstWords = new();

    private WordList(ImmutableArray<WordGroup> groups)
    {
        Exceptions = [.. groups.SelectMany(g => g.ExceptIn)];
        var phrases = from @group in groups
                      from entry in @group.Words
                      from words in entry.Avoid
                      let phrase = AvoidedWords.From(words.Value, entry.Say, @group)
                      where phrase.Words.Length > 0
                      select phrase;
        foreach (var phrase in phrases)
            _firstWords.Add(WordFolding.FirstOf(phrase.Words[0]));
        // The longest first: “wear and tear” is found before “wear”.
        _byFirstWord = phrases
            .GroupBy(p => p.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToImmutableArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The number of the first word, from one on, with which avoided words may begin; most texts have none, and then it is the number of words.</summary>
    public int Next(ReadOnlySpan<Word> words, int from)
    {
        while (from < words.Length && !_firstWords.Has(words[from].Kind))
            from++;
        return from;
    }

    /// <summary>The avoided words that begin with the word of this number, or null.</summary>
    public AvoidedWords? At(string text, ReadOnlySpan<Word> words, int word)
    {
        if (!_byFirstWord.TryGetValue(text.AsSpan(words[word].Start, words[word].Length), out var candidates))
            return null;
        foreach (var candidate in candidates)
        {
            if (candidate.Matches(text, words, word))
                return candidate;
        }
        return null;
    }

    private static ImmutableArray<WordGroup> ReadGroups(MapReader reader) =>
        reader.MapList("groups", "Groups of words, each with its strictness and exceptions.", WordGroup.Read);
}

/// <summary>Avoided words that share a reason.</summary>
/// <param name="Level">How strict; null for the level of the policy’s part <c>words</c>.</param>
internal sealed record WordGroup(string Reason, Severity? Level, ImmutableArray<Located<string>> ExceptIn, ImmutableArray<WordEntry> Words)
{
    public static WordGroup Read(MapReader reader) => new(
        reader.RequiredText("reason", "Why these words are avoided, as the end of a sentence."),
        reader.Choice<Severity>("level", "off, warning or error, where it differs from the policy.")?.Value,
        reader.TextList("exceptIn", "Paths of pages that may use them."),
        reader.MapList("words", "The words, each with what to say in their place.", WordEntry.Read));

    public bool AppliesTo(ParsedDocument page) => !ExceptIn.Any(path => path.Value == page.Source.Path.Value);
}

internal sealed record WordEntry(ImmutableArray<Located<string>> Avoid, string? Say)
{
    public static WordEntry Read(MapReader reader) => new(
        reader.TextList("avoid", "The words in every form that is meant."), reader.Text("say", "What to say in their place."));
}

/// <summary>A word or phrase that is avoided.</summary>
internal sealed record AvoidedWords(string Text, ImmutableArray<string> Words, string? Say, WordGroup Group)
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
