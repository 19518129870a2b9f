using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Rules.Structure;

/// <summary>Every page that the menu names below its first level is there; those of the first level are the header's to report.</summary>
internal static class MenusLeadToPages
{
    public static readonly SiteCheck Rule = SiteCheck.Of(Check);

    private static void Check(SiteInspection site)
    {
        var index = site.Index;
        foreach (var item in index.Site.Menu.SelectMany(item => item.Items).SelectMany(item => item.All))
        {
            if (item.Page is { } path && index.Page(new SourcePath(path.Value)) is null)
                site.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, path.Span, $"there is no page `{path.Value}`", Suggestion.PathLike(path.Value, index.Paths.Pages));
        }
    }
}
