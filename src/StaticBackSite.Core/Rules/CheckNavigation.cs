using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Rules;

/// <summary>Every page that the menu names below its first level is there; those of the first level are the header's to report.</summary>
public static class CheckNavigation
{
    public static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        foreach (var item in index.Site.Menu.SelectMany(item => item.Items).SelectMany(item => item.All))
        {
            if (item.Page is { } path && index.Page(new SourcePath(path.Value)) is null)
                diagnostics.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, path.Span, $"there is no page `{path.Value}`", Suggestion.PathLike(path.Value, index.Paths.Pages));
        }
    }
}
