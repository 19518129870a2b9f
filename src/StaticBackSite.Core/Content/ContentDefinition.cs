using System.Collections.Immutable;
using System.Collections.ObjectModel;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content;

/// <summary>What the content of a site may consist of: the lists of the engine and of the site's extensions. Immutable.</summary>
public sealed record ContentDefinition
{
    private OpenChoices? _choices;

    /// <summary>The Markdown of the pages, with every block and inline that it knows beyond CommonMark.</summary>
    public required SiteMarkdown Markdown { get; init; }

    /// <summary>Who writes the markup of blocks.</summary>
    internal IBlockTheme Theme { get; init; } = new NoTheme();

    /// <summary>As <c>site.yml</c> says.</summary>
    internal HeadingIds HeadingIds { get; init; }

    public ImmutableArray<BlockKind> Blocks => Markdown.Blocks;

    public ImmutableArray<InlineKind> Inlines => Markdown.Inlines;

    /// <summary>The names that <c>packs:</c> may hold: those of the extensions that the program has.</summary>
    public ImmutableArray<string> Packs { get; init; } = [];

    /// <summary>What the packs would add that the program has and the site does not name.</summary>
    internal LeftOutPacks LeftOut { get; init; } = LeftOutPacks.None;

    public ImmutableArray<PageType> PageTypes { get; init; } = PageType.OfEverySite;

    /// <summary>Keys of front matter beside those of every page.</summary>
    public ImmutableArray<FrontMatterKey> FrontMatterKeys { get; init; } = [];

    /// <summary>Data files beside <c>site.yml</c> and <c>strings.yml</c>, in the order in which messages list them.</summary>
    public ImmutableArray<DataFile> DataFiles { get; init; } = [];

    /// <summary>The words of the interface; the engine’s own come first.</summary>
    public ImmutableArray<StringSet> StringSets { get; init; } = [];

    /// <summary>What <c>policy:</c> in <c>site.yml</c> may name.</summary>
    public ImmutableArray<PolicyKey> PolicyKeys { get; init; } = [];

    /// <summary>What open choices in YAML may name.</summary>
    internal OpenChoices Choices => _choices ??= PageType.Choices(PageTypes).With(LeftOut.Advise);

    /// <summary>Every text that <c>strings.yml</c> may override.</summary>
    public IEnumerable<StringKey> StringKeys => StringSets.SelectMany(set => set.Keys);

    /// <summary>The words of the interface in English.</summary>
    public SiteWords EnglishWords() => new(StringSets, ReadOnlyDictionary<string, string>.Empty, "en");

    /// <summary>The values of the keys that extensions add to front matter.</summary>
    public ImmutableArray<(FrontMatterKey Key, object Value)> ReadAdded(MapReader reader)
    {
        if (FrontMatterKeys.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<(FrontMatterKey, object)>(0);
        foreach (var key in FrontMatterKeys)
        {
            if (key.Read(reader) is { } value)
                found.Add((key, value));
        }
        return found.ToImmutable();
    }

    /// <summary>Shows the content alone.</summary>
    private sealed class NoTheme : IBlockTheme
    {
        public void Write(BodyWriter body, BlockModel model, Action content) => content();
    }
}

/// <summary>The names that authors could write if their site had another pack: of files, keys, types of pages and blocks.</summary>
/// <param name="packOf">The pack of each name.</param>
internal sealed class LeftOutPacks(ImmutableDictionary<string, string> packOf)
{
    public static readonly LeftOutPacks None = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>How to make a name known; null for a name that no pack has.</summary>
    public string? Advise(string name) =>
        packOf.TryGetValue(name, out var pack) ? $"`{name}` is part of the pack `{pack}`: to use it, add the line `packs: [{pack}]` to site.yml" : null;
}
