using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Data;

/// <summary>The files that say a thing once for the whole site.</summary>
public sealed class SingleSources
{
    private readonly ImmutableArray<Entry> _entries;

    internal SingleSources(SiteWords words, ImmutableArray<Entry> entries)
    {
        _entries = entries;
        InterfaceWords = words;
        Strings = words.Of(EngineWords.Set);
        Bibliography = Get(Bibliography.File) ?? Bibliography.Empty;
        ReadingGrades = Get(ReadingGrades.File) ?? ReadingGrades.Empty;
        Words = Get(WordList.File) ?? WordList.Empty;
    }

    public required ContentDefinition Definition { get; init; }

    public required SiteConfiguration Configuration { get; init; }

    /// <summary>The text of <c>site.yml</c>, for messages about it.</summary>
    public required SourceText ConfigurationSource { get; init; }

    /// <summary>The words that stand on every page, if <c>disclaimer.md</c> is there.</summary>
    public ParsedDocument? Disclaimer { get; init; }

    internal Ledger? Ledger { get; init; }

    /// <summary>What the site is published with for the time being.</summary>
    internal Baseline? Baseline { get; init; }

    public Bibliography Bibliography { get; }

    /// <summary>The words of the interface.</summary>
    public Strings Strings { get; }

    internal ReadingGrades ReadingGrades { get; }

    internal WordList Words { get; }

    /// <summary>The references that data files cite.</summary>
    public IEnumerable<string> Citations => _entries.SelectMany(entry => entry.File.Citations(entry.Content));

    /// <summary>The content of a data file; null where the site has no such file.</summary>
    public T? Get<T>(DataFile<T> file)
        where T : class
    {
        foreach (var entry in _entries)
        {
            if (ReferenceEquals(entry.File, file))
                return (T)entry.Content;
        }
        return null;
    }

    /// <summary>The text of a data file, for messages about it; null where the site has no such file.</summary>
    public SourceText? SourceOf(DataFile file) => _entries.FirstOrDefault(entry => entry.File == file)?.Source;

    /// <summary>Every text of the interface, as the site has it.</summary>
    public SiteWords InterfaceWords { get; }

    /// <summary>The words of the interface that an extension brings.</summary>
    public T WordsOf<T>(StringSet<T> set)
        where T : class => InterfaceWords.Of(set);

    /// <summary>A data file that the site has.</summary>
    internal sealed record Entry(DataFile File, SourceText Source, object Content);
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
