using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Routing;
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
    public SiteWords InterfaceWords => words;

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
    public static readonly StringSet<Strings> Set = new(Strings.Keys, (texts, language) => new Strings(texts, language));
}

/// <summary>
/// Every page address and heading fragment that was ever published: <c>published-urls.txt</c>, one a line in ordinal order,
/// with remarks behind <c># </c>. Addresses are promises to readers and to other sites; the build holds the site to them.
/// </summary>
internal sealed record Ledger(SourceText Source, ImmutableArray<Located<SiteAddress>> Addresses)
{
    public static readonly SourcePath FileName = new("published-urls.txt");
}

/// <summary>The files at the root of the input folder that are read for the whole site and not published.</summary>
internal static class SingleSourceFiles
{
    public static readonly SourcePath Disclaimer = new("disclaimer.md");

    /// <summary>YAML at the root is data, whether this version reads it or not.</summary>
    public static bool Contains(SourcePath path) =>
        path == Disclaimer || path == Ledger.FileName || path == Baseline.FileName || (path.Folder.Length == 0 && (path.HasExtension(".yml") || path.HasExtension(".yaml")));
}
