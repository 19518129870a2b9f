using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content;

/// <summary>What PostProcess may know across pages: who is there and under which name. Immutable.</summary>
public sealed class SiteIndex
{
    // A preview makes an index for every change: plain dictionaries are made quickly, and what few ask for is made when they ask.
    private readonly Dictionary<SourcePath, ParsedDocument> _pages;
    private readonly Dictionary<SourcePath, Asset> _assets;
    private readonly Lazy<Dictionary<string, ParsedDocument>> _byUrl;
    private readonly Lazy<HashSet<string>> _assetUrls;
    private readonly Lazy<Dictionary<string, ParsedDocument>> _byKey;
    private readonly Lazy<HashSet<string>> _assetKeys;
    private readonly Lazy<Dictionary<SiteAddress, ParsedDocument>> _redirects;
    private readonly Lazy<Dictionary<string, ImmutableArray<ParsedDocument>>> _byName;
    private readonly Lazy<ILookup<string, SourcePath>> _draftsByKey;
    private readonly Lazy<ILookup<string, SourcePath>> _draftsByName;

    internal SiteIndex(ParsedSite parsed, TermSet terms)
    {
        Sources = parsed.Sources;
        Pages = parsed.Pages;
        Assets = parsed.Assets;
        Terms = terms;
        TermHrefs = new ByTerm<string>(terms, term => Href(term.Document));
        _pages = Pages.ToDictionary(p => p.Route.Source);
        _assets = Assets.ToDictionary(a => a.Route.Source);
        _byUrl = new(() => Pages.DistinctBy(p => p.Route.Url).ToDictionary(p => p.Route.Url.Value, StringComparer.Ordinal));
        _assetUrls = new(() => Assets.Select(a => a.Route.Url.Value).ToHashSet(StringComparer.Ordinal));
        _byKey = new(() => Pages.DistinctBy(p => p.Route.Url.Key).ToDictionary(p => p.Route.Url.Key, StringComparer.Ordinal));
        _assetKeys = new(() => Assets.Select(a => a.Route.Url.Key).ToHashSet(StringComparer.Ordinal));
        Drafts = parsed.Drafts;
        _draftsByKey = new(() => Drafts.Order().ToLookup(path => Route.OfPage(path).Url.Key, StringComparer.Ordinal));
        _draftsByName = new(() => Drafts.Order().ToLookup(path => path.Slug, StringComparer.Ordinal));
        Redirects = [.. Pages.Where(page => !page.FrontMatter.RedirectFrom.IsEmpty).SelectMany(page => page.FrontMatter.RedirectFrom.Select(from => new Redirect(from, page)))];
        MovedPages = MovesOf(Redirects, Pages);
        _redirects = new(() => Redirects.DistinctBy(r => r.From.Value).ToDictionary(r => r.From.Value, r => r.To));
        Names = new NameIndex(Pages.Select(p => p.Route.Source.Slug));
        Addresses = new NameIndex(Pages.Select(p => p.Route.Url.Value));
        Paths = new PathIndex(Pages.Select(p => p.Route.Source), Assets.Select(a => a.Route.Source));
        _byName = new(() => Pages.GroupBy(p => p.Route.Source.Slug, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal));
    }

    public SingleSources Sources { get; }

    public ContentDefinition Definition => Sources.Definition;

    public SiteConfiguration Site => Sources.Configuration;

    public Strings Strings => Sources.Strings;

    public Bibliography Bibliography => Sources.Bibliography;

    /// <summary>In the order of their paths.</summary>
    public ImmutableArray<ParsedDocument> Pages { get; }

    public ImmutableArray<Asset> Assets { get; }

    /// <summary>Pages that this build leaves out.</summary>
    public IReadOnlySet<SourcePath> Drafts { get; }

    public TermSet Terms { get; }

    /// <summary>Every address that a page takes the place of, in the order of the pages.</summary>
    internal ImmutableArray<Redirect> Redirects { get; }

    /// <summary>
    /// Each page address that is no longer there, once. Hosts never learn what stands behind a <c>#</c>, so a redirect from
    /// such an address leads on from the whole page, unless the page has a redirect of its own or is still there.
    /// </summary>
    internal ImmutableArray<Redirect> MovedPages { get; }

    /// <summary>The address of each term's page, ready for <c>href</c>; links to terms are the most frequent of all.</summary>
    internal ByTerm<string> TermHrefs { get; }

    /// <summary>What <c>xref:</c> may name, for suggestions.</summary>
    internal NameIndex Names { get; }

    /// <summary>The addresses of the pages, for suggestions.</summary>
    internal NameIndex Addresses { get; }

    /// <summary>The paths of pages and assets, for suggestions.</summary>
    internal PathIndex Paths { get; }

    /// <summary>Which page was probably meant by a path that leads to none, or how such a path is written.</summary>
    public string HintForPage(string path) => Suggestion.PathLike(path, Paths.Pages);

    /// <summary>The same for a file beside the pages.</summary>
    public string HintForFile(string path) => Suggestion.PathLike(path, Paths.Assets);

    public ParsedDocument? Page(SourcePath path) => _pages.GetValueOrDefault(path);

    public Asset? Asset(SourcePath path) => _assets.GetValueOrDefault(path);

    public ParsedDocument? PageAt(UrlPath url) => _byUrl.Value.GetValueOrDefault(url.Value);

    /// <summary>The page that hosts may take for the one at this address: case and a slash at the end do not count.</summary>
    public ParsedDocument? PageLike(UrlPath url) => _byKey.Value.GetValueOrDefault(url.Key);

    public bool HasAssetLike(UrlPath url) => _assetKeys.Value.Contains(url.Key);

    public bool HasAssetAt(UrlPath url) => _assetUrls.Value.Contains(url.Value);

    /// <summary>The draft that would be at this address, or at one that hosts take for it.</summary>
    public SourcePath? DraftAt(UrlPath url) => _draftsByKey.Value[url.Key].FirstOrDefault();

    /// <summary>The draft that <c>xref:name</c> would mean.</summary>
    public SourcePath? DraftNamed(string name) => _draftsByName.Value[name].FirstOrDefault();

    /// <summary>The page that takes the place of an address.</summary>
    internal ParsedDocument? RedirectFrom(SiteAddress address) => _redirects.Value.GetValueOrDefault(address);

    /// <summary>The pages that <c>xref:name</c> may mean.</summary>
    public ImmutableArray<ParsedDocument> Named(string name) => _byName.Value.TryGetValue(name, out var pages) ? pages : [];

    /// <summary>Whether the pages are at the same places, whatever is in them, and the assets are the same.</summary>
    public bool HasTheFilesOf(SiteIndex other) =>
        Pages.Length == other.Pages.Length && Assets.SequenceEqual(other.Assets) && Pages.Zip(other.Pages).All(pair => pair.First.Route.Source == pair.Second.Route.Source);

    private static ImmutableArray<Redirect> MovesOf(ImmutableArray<Redirect> redirects, ImmutableArray<ParsedDocument> pages)
    {
        if (redirects.IsEmpty)
            return [];
        var live = pages.Select(page => page.Route.Url.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. redirects
                .Where(move => move.From.Value.Fragment is null || !live.Contains(move.Folder.Key))
                .OrderBy(move => move.From.Value.Fragment is not null)
                .DistinctBy(move => move.IsOfCaseAlone ? move.Folder.Value : move.Folder.Key)
                .OrderBy(move => move.From.Value),
        ];
    }

    public string Href(ParsedDocument page) => page.Route.Url.Href(Site.BasePath);
}

/// <summary>Everything that Process found, file by file: what the barrier hands to PostProcess.</summary>
/// <param name="Diagnostics">What is wrong with other files than pages; each page has its own.</param>
internal sealed record ParsedSite(
    SingleSources Sources, ImmutableArray<ParsedDocument> Pages, ImmutableArray<Asset> Assets, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Pages that are left out since they are drafts.</summary>
    public IReadOnlySet<SourcePath> Drafts { get; init; } = new HashSet<SourcePath>();
}

/// <summary>
/// All that the checks of a page may look at besides the page: the single sources and the terms. The same page and the same
/// shared content give the same findings, so a preview keeps them.
/// </summary>
public sealed record SharedContent(SingleSources Sources, TermSet Terms, DateOnly Day)
{
    /// <summary>Terms count as the same where they link alike; what one says reaches a check only through a page that mentions it, which is then another page.</summary>
    public bool Equals(SharedContent? other) => other is not null && ReferenceEquals(Sources, other.Sources) && Terms.LinksLike(other.Terms) && Day == other.Day;

    public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Sources), Day);
}

/// <summary>An address that is no longer there, and the page that takes its place.</summary>
internal sealed record Redirect(Located<SiteAddress> From, ParsedDocument To)
{
    /// <summary>Whether the page itself has this address but for the case of its letters.</summary>
    public bool IsOfCaseAlone => From.Value.Fragment is null && Folder.Key == To.Route.Url.Key && Folder.Value.TrimEnd('/') != To.Route.Url.Value.TrimEnd('/');

    /// <summary>
    /// Where a page that sends readers on can lie; null for addresses of files that are no pages, such as an old PDF: a host
    /// would serve the page under the wrong type. Also null where only case tells the address from that of the page: many
    /// disks would put both in one place.
    /// </summary>
    public OutputPath? Output => IsOfCaseAlone ? null : Place;

    private OutputPath? Place
    {
        get
        {
            var url = From.Value.Url.Value;
            var name = url[(url.LastIndexOf('/') + 1)..];
            return name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? new OutputPath(url)
                : name.Contains('.', StringComparison.Ordinal) ? null
                : new OutputPath($"{url.TrimEnd('/')}/index.html");
        }
    }

    /// <summary>The address as a page's route would write it: a folder.</summary>
    public UrlPath Folder => new(Place is { } file && file.Value.EndsWith("index.html", StringComparison.Ordinal) ? "/" + file.Value[..^"index.html".Length] : From.Value.Url.Value);
}
