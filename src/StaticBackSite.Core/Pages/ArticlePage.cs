using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Graph;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>Any page of running text: articles, hubs, the home page, about pages.</summary>
public sealed record ArticlePage(PageIdentity Identity) : PageModel(Identity)
{
    private const int MostFirstPages = 60;

    public string? MainMessage { get; init; }

    public ImmutableArray<string> KeyPoints { get; init; } = [];

    public Aims? Aims { get; init; }

    public ImmutableArray<HelpLink> MoreHelp { get; init; } = [];

    public ImmutableArray<PageLink> Related { get; init; } = [];

    public SeriesModel? Series { get; init; }

    /// <summary>The pages of a hub's folder.</summary>
    public ImmutableArray<PageLink> Children { get; init; } = [];

    public static ArticlePage From(LinkedDocument page, PublishedSite site)
    {
        var parsed = page.Parsed;
        var front = (PageFrontMatter)parsed.FrontMatter;
        return new ArticlePage(PageIdentity.Of(parsed, site))
        {
            MainMessage = front.MainMessage?.Value,
            KeyPoints = [.. front.KeyPoints.Select(p => p.Value)],
            Aims = front.Aims,
            MoreHelp = front.MoreHelp,
            Related = [.. site.Linked.Graph.Related(parsed).Select(p => PageLink.To(p, site.Index))],
            Series = front.Series is { } place ? SeriesModel.Of(parsed, place.Name, site) : null,
            Children = parsed.File.IsMade || (front.Type == PageType.Home && site.Index.Site.Theme.Home == ThemeHome.Cards) ? FirstPages(site) : front.Type == PageType.Hub ? ChildrenOf(page, site.Index) : [],
        };
    }

    /// <summary>
    /// The pages beside a hub and the hubs of the folders below it, less those that the hub's own text leads to: by order,
    /// then by series, then by title.
    /// </summary>
    private static ImmutableArray<PageLink> ChildrenOf(LinkedDocument hub, SiteIndex index) =>
    [
        .. index.Pages
            .Where(p => p != hub.Parsed && p.FrontMatter is PageFrontMatter && IsChild(p.Source.Path, hub.Parsed.Source.Path.Folder))
            .Except(hub.Links.Select(l => l?.Page).OfType<ParsedDocument>())
            .OrderBy(p => ((PageFrontMatter)p.FrontMatter).Order ?? ((PageFrontMatter)p.FrontMatter).Series?.Order ?? int.MaxValue)
            .ThenBy(p => p.FrontMatter.Title, StringComparer.Ordinal)
            .Select(p => PageLink.To(p, index)),
    ];

    /// <summary>What a home page that the build has made leads to: the first page of each part of the menu.</summary>
    private static ImmutableArray<PageLink> FirstPages(PublishedSite site) =>
    [
        .. from item in ((site.Linked.Graph.Menu.Roots is [var root] ? root : new SiteMenuFromFolders(site.Index).Of(""))?.Items ?? []).Take(MostFirstPages)
           let first = item.Pages.First()
           select new PageLink(site.Index.Href(first), item.Label, first.FrontMatter.Description),
    ];

    private static bool IsChild(SourcePath page, string folder)
    {
        var isBelow = page.Value.StartsWith(folder, StringComparison.Ordinal);
        var rest = isBelow ? page.Value[folder.Length..] : "";
        var depth = rest.Count(c => c == '/');
        return isBelow && (depth == 0 || (depth == 1 && page.IsIndex));
    }
}

/// <summary>An ordered series and this page's place in it.</summary>
/// <param name="Place">Of this page among them, from 0.</param>
public sealed record SeriesModel(string Name, ImmutableArray<PageLink> Pages, int Place)
{
    public PageLink? Previous => Place > 0 ? Pages[Place - 1] : null;

    public PageLink? Next => Place + 1 < Pages.Length ? Pages[Place + 1] : null;

    internal static SeriesModel Of(ParsedDocument page, string name, PublishedSite site)
    {
        var pages = site.Linked.Graph.Series[name];
        return new SeriesModel(name, [.. pages.Select(p => PageLink.To(p, site.Index))], pages.IndexOf(page));
    }
}
