using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Data;

/// <summary>The files that say a thing once for the whole site.</summary>
/// <param name="configurationSource">The text of <c>site.yml</c>, for messages about it.</param>
/// <param name="disclaimer">The words that stand on every page, if <c>disclaimer.md</c> is there.</param>
public sealed class SingleSources(
    ContentDefinition definition, SiteConfiguration configuration, SourceText configurationSource, ParsedDocument? disclaimer,
    SiteWords words, ImmutableArray<SingleSources.Entry> entries)
{
    public ContentDefinition Definition => definition;

    public SiteConfiguration Configuration => configuration;

    public SourceText ConfigurationSource => configurationSource;

    public ParsedDocument? Disclaimer => disclaimer;

    internal Ledger? Ledger { get; init; }

    /// <summary>What the site is published with for the time being.</summary>
    internal Baseline? Baseline { get; init; }

    public Bibliography Bibliography { get; } = Find(entries, Bibliography.File) ?? Bibliography.Empty;

    /// <summary>The words of the interface.</summary>
    public Strings Strings { get; } = words.Of(EngineWords.Set);

    internal ReadingGrades ReadingGrades { get; } = Find(entries, ReadingGrades.File) ?? ReadingGrades.Empty;

    internal WordList Words { get; } = Find(entries, WordList.File) ?? WordList.Empty;

    /// <summary>The references that data files cite.</summary>
    public IEnumerable<string> Citations => entries.SelectMany(entry => entry.File.Citations(entry.Content));

    /// <summary>The content of a data file; null where the site has no such file.</summary>
    public T? Get<T>(DataFile<T> file)
        where T : class => Find(entries, file);

    /// <summary>The text of a data file, for messages about it; null where the site has no such file.</summary>
    public SourceText? SourceOf(DataFile file) => entries.FirstOrDefault(entry => entry.File == file)?.Source;

    /// <summary>Every text of the interface, as the site has it.</summary>
    public IEnumerable<(StringKey Key, string Text)> AllStrings => words.Texts;

    /// <summary>The words of the interface that an extension brings.</summary>
    public T WordsOf<T>(StringSet<T> set)
        where T : class => words.Of(set);

    private static T? Find<T>(ImmutableArray<Entry> entries, DataFile<T> file)
        where T : class
    {
        foreach (var entry in entries)
        {
            if (ReferenceEquals(entry.File, file))
                return (T)entry.Content;
        }
        return null;
    }

    /// <summary>A data file that the site has.</summary>
    public sealed record Entry(DataFile File, SourceText Source, object Content);
}

/// <summary>The engine's own words of the interface.</summary>
internal static class EngineWords
{
    public static readonly StringSet<Strings> Set = new(Strings.Keys, texts => new Strings(texts));
}
