using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>What is particular to a page of running text.</summary>
public static class ModelArticle
{
    public static ArticlePage From(LinkedDocument page, PublishedSite site)
    {
        var parsed = page.Parsed;
        var front = (PageFrontMatter)parsed.FrontMatter;
        return new ArticlePage
        {
            Site = site.Model,
            Url = site.Index.Href(parsed),
            CanonicalUrl = site.Index.Site.AbsoluteUrl(parsed.Route.Url),
            Title = front.Title,
            Description = front.Description,
            Type = front.Type,
            MainMessage = front.MainMessage?.Value,
            KeyPoints = [.. front.KeyPoints.Select(p => p.Value)],
            Aims = front.Aims,
            MoreHelp = front.MoreHelp,
            Related = [.. site.Linked.Graph.Related(parsed).Select(p => ModelPage.Link(p, site.Index))],
            Series = Series(parsed, front, site),
            Children = front.Type == PageType.Hub ? Children(page, site.Index) : [],
        };
    }

    private static SeriesModel? Series(ParsedDocument page, PageFrontMatter front, PublishedSite site)
    {
        if (front.Series is not { } place)
            return null;
        var pages = site.Linked.Graph.Series[place.Name];
        var at = pages.IndexOf(page);
        return new SeriesModel(
            place.Name,
            [.. pages.Select(p => new SeriesEntry(ModelPage.Link(p, site.Index), p == page))],
            at > 0 ? ModelPage.Link(pages[at - 1], site.Index) : null,
            at + 1 < pages.Length ? ModelPage.Link(pages[at + 1], site.Index) : null);
    }

    /// <summary>
    /// The pages beside a hub and the hubs of the folders below it, less those that the hub's own text leads to: by order,
    /// then by series, then by title.
    /// </summary>
    private static ImmutableArray<PageLink> Children(LinkedDocument hub, SiteIndex index) =>
    [
        .. index.Pages
            .Where(p => p != hub.Parsed && p.FrontMatter is PageFrontMatter && IsChild(p.Source.Path, hub.Parsed.Source.Path.Folder))
            .Except(hub.Links.Select(l => l?.Page).OfType<ParsedDocument>())
            .OrderBy(p => ((PageFrontMatter)p.FrontMatter).Order ?? ((PageFrontMatter)p.FrontMatter).Series?.Order ?? int.MaxValue)
            .ThenBy(p => p.FrontMatter.Title, StringComparer.Ordinal)
            .Select(p => ModelPage.Link(p, index)),
    ];

    private static bool IsChild(SourcePath page, string folder)
    {
        var isBelow = page.Value.StartsWith(folder, StringComparison.Ordinal);
        var rest = isBelow ? page.Value[folder.Length..] : "";
        var depth = rest.Count(c => c == '/');
        return isBelow && (depth == 0 || (depth == 1 && page.IsIndex));
    }
}
