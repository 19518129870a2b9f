using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules.Structure;

/// <summary>Every folder that a menu is made of has pages, and every page that the menu names below its first level is there; those of the first level are the header's to report.</summary>
internal static class MenusLeadToPages
{
    public static readonly SiteCheck Rule = SiteCheck.Of(Check);

    private static void Check(SiteInspection site)
    {
        var index = site.Index;
        foreach (var folder in index.Site.Menu.SelectMany(item => item.All).Select(item => item.Folder).OfType<Located<string>>().Concat(index.Site.Sidebar.Folders))
        {
            if (!index.Pages.Any(page => page.Source.Path.Value.StartsWith(SiteMenu.Folder(folder.Value), StringComparison.Ordinal)))
                site.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, folder.Span, $"there is no page in the folder `{folder.Value}`", Suggestion.Nearest(folder.Value, index.Pages.Select(page => page.Source.Path.Folder).Distinct()) is { } near ? $"did you mean `{near}`?" : "the path begins at the input folder");
        }
        foreach (var item in index.Site.Menu.SelectMany(item => item.Items).SelectMany(item => item.All))
        {
            if (item.Page is { } path && index.Page(new SourcePath(path.Value)) is null)
                site.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, path.Span, $"there is no page `{path.Value}`", Suggestion.PathLike(path.Value, index.Paths.Pages));
        }
    }
}
