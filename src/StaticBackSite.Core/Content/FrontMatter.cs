using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content;

/// <summary>What every page says of itself between its <c>---</c> lines.</summary>
public abstract record FrontMatter
{
    private static readonly TextForm AddressForm = new(
        SiteAddress.Pattern, DiagnosticCodes.BadRedirect, "an address of this site", "write it from the root, as in `/old/path/` or `/old/path/#why`")
    {
        IsValid = text => SiteAddress.TryParse(text, out var address) && !address.IsPattern,
        AdviceFor = text => SiteAddress.TryParse(text, out var address) && address.IsPattern ? "each entry is one address: name every old address by itself; rules with `*` or `:name` belong in the settings of the host" : null,
    };

    public required string Title { get; init; }

    public SourceSpan TitleSpan { get; init; }

    /// <summary>Whether nobody wrote a title into the front matter, so that it is the page's first heading or the name of its file.</summary>
    public bool IsTitleFromText { get; init; }

    /// <summary>For breadcrumbs and lists, where the title is long.</summary>
    public string? ShortTitle { get; init; }

    public required string Description { get; init; }

    public SourceSpan DescriptionSpan { get; init; }

    /// <summary>Whether nobody wrote a description into the front matter, so that it is the beginning of the text.</summary>
    public bool IsDescriptionFromText { get; init; }

    /// <summary>Where the page is published, in place of the address that its file would have: from the root, or from its folder.</summary>
    public string? Slug { get; init; }

    /// <summary>When the text was published first.</summary>
    public Located<DateOnly>? Date { get; init; }

    /// <summary>When it was changed last.</summary>
    public Located<DateOnly>? Updated { get; init; }

    /// <summary>Subjects, as other tools keep them.</summary>
    public ImmutableArray<Located<string>> Tags { get; init; } = [];

    public ImmutableArray<Located<string>> Categories { get; init; } = [];

    public PageType Type { get; init; } = PageType.Page;

    public bool Draft { get; init; }

    public ImmutableArray<Located<string>> Facts { get; init; } = [];

    public ImmutableArray<Located<string>> Related { get; init; } = [];

    public bool NoGlossary { get; init; }

    public ImmutableArray<Located<string>> NoGlossaryTerms { get; init; } = [];

    public Located<DateOnly>? Reviewed { get; init; }

    public Located<DateOnly>? ReviewDue { get; init; }

    /// <summary>The values of the keys that extensions add.</summary>
    public ImmutableArray<(FrontMatterKey Key, object Value)> Added { get; init; } = [];

    internal ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>The newest change that has a date; null for a page that is no text to read, such as 404.</summary>
    internal Change? LastChange => Type == PageType.Utility ? null : Changes.Where(change => change.Date is not null).MaxBy(change => change.Date);

    /// <summary>The newest change that those who follow the site want to hear of: of a page to read, and not marked as small.</summary>
    internal Change? News => Type.Has(PageTraits.Suggested) ? Changes.Where(change => change is { Date: not null, IsSmall: false }).MaxBy(change => change.Date) : null;

    /// <summary>Addresses that the page takes the place of.</summary>
    internal ImmutableArray<Located<SiteAddress>> RedirectFrom { get; init; } = [];

    /// <summary>Keys that are there and could not be read, which is reported; a rule that misses one of them has nothing to add.</summary>
    public ImmutableArray<string> Unreadable { get; init; } = [];

    /// <summary>What a page is called where space is short.</summary>
    public string Label => ShortTitle ?? Title;

    /// <summary>The value of a key that an extension adds; null where the page has none.</summary>
    public T? Get<T>(FrontMatterKey<T> key)
        where T : class
    {
        foreach (var (added, value) in Added)
        {
            if (ReferenceEquals(added, key))
                return (T)value;
        }
        return null;
    }

    private protected static ImmutableArray<Located<SiteAddress>> ReadRedirects(MapReader reader) =>
    [
        .. reader.TextList("redirectFrom", "Addresses, such as /old/path/, that were published once and lead here now.", AddressForm)
            .Select(text => new Located<SiteAddress>(SiteAddress.TryParse(text.Value, out var address) ? address : default, text.Span)),
    ];
}

/// <summary>A key of front matter that an extension adds to every page and term.</summary>
public abstract class FrontMatterKey(string name)
{
    /// <summary>As it is written in YAML, in camelCase.</summary>
    public string Name { get; } = name;

    /// <summary>The value, with every misfit reported; null where the key is absent.</summary>
    public abstract object? Read(MapReader reader);
}

/// <param name="read">Reads the key with one call of the reader, from which its schema is made too.</param>
public sealed class FrontMatterKey<T>(string name, Func<MapReader, T?> read) : FrontMatterKey(name)
    where T : class
{
    public override T? Read(MapReader reader) => read(reader);
}
