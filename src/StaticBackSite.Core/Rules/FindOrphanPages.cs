using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules;

/// <summary>Pages that a reader cannot come to by following links: no page, menu, footer or hub leads there.</summary>
public static class FindOrphanPages
{
    public static void Run(SiteIndex index, SiteGraph graph, DiagnosticBag diagnostics)
    {
        var listed = index.Site.MenuPages.Concat(index.Site.Footer).Select(n => new SourcePath(n.Value)).ToHashSet();
        foreach (var page in index.Pages.Where(p => p.FrontMatter is PageFrontMatter front && front.Type != PageType.Home && p.Route.Output.Value != "404.html"))
        {
            var path = page.Source.Path;
            var hub = index.PageAt(new UrlPath("/" + path.Folder));
            var isOnHub = hub is not null && hub != page && hub.FrontMatter.Type == PageType.Hub;
            if (!graph.Backlinks.ContainsKey(page) && !listed.Contains(path) && !isOnHub)
                diagnostics.Report(DiagnosticCodes.OrphanPage, index.Site.Policy.OrphanPages, SourceLocation.StartOf(path), "no other page links to this one", "link to it from a page that its readers come from");
        }
    }
}
