using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;
using StaticBackSite.Linking;
using StaticBackSite.Timing;

namespace StaticBackSite.Rules;

/// <summary>Holds the site as a whole, and each of its pages, against its rules.</summary>
internal static class CheckSite
{
    /// <param name="ofPages">The findings of each page by itself, found here where that was not done before.</param>
    public static void Run(LinkedSite site, PageFindings ofPages, ActiveRules rules, DiagnosticBag diagnostics, CancellationToken stop = default)
    {
        diagnostics.AddRange(site.Index.Terms.Diagnostics);
        var inspection = new SiteInspection(site, diagnostics);
        foreach (var check in rules.OnSite)
            check(inspection);
        if (site.Index.Sources.Disclaimer is { } disclaimer)
            diagnostics.AddRange(CheckPage.RunOnText(LinkPage.From(disclaimer, site.Index), site.Shared, rules));
        foreach (var found in site.Pages.SelectInParallel(ofPages.Of, stop))
            diagnostics.AddRange(found);
    }
}
