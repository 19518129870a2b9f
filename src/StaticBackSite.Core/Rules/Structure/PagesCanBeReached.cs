using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Rules.Structure;

/// <summary>A reader can come to every page by following links: from a page, a menu, the footer or a hub.</summary>
internal static class PagesCanBeReached
{
    private static readonly DiagnosticCode Orphan = new(
        "SB2101", Severity.Warning, "A page that nothing links to",
        "A reader cannot come to this page by following links.",
        "a new page that no other mentions",
        "Link to it from a page that its readers come from.")
    {
        NeedsEveryPage = true,
    };

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("orphanPages", "Pages that no other page links to.");

    public static readonly SiteRule Rule = SiteRule.Of(Key, Check, Orphan);

    private static void Check(SiteInspection site, RuleSettings settings)
    {
        var index = site.Index;
        var listed = index.Site.MenuPages.Concat(index.Site.Footer).Select(n => new SourcePath(n.Value)).ToHashSet();
        foreach (var page in index.Pages.Where(p => p.FrontMatter is PageFrontMatter front && front.Type != PageType.Home && p.Route.Output.Value != "404.html"))
        {
            var path = page.Source.Path;
            var hub = index.PageAt(new UrlPath("/" + path.Folder));
            var isOnHub = hub is not null && hub != page && hub.FrontMatter.Type == PageType.Hub;
            if (site.Graph.Menu.TrailOf(page).IsEmpty && !site.Graph.Backlinks.ContainsKey(page) && !listed.Contains(path) && !isOnHub)
                site.Report(settings, Orphan, path, "no other page links to this one", "link to it from a page that its readers come from");
        }
    }
}
