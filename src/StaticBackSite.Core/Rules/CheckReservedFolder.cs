using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Rules;

/// <summary>Browsers keep what lies in the folder of the build for ever, so no page may lie there: it has no hash in its name.</summary>
public static class CheckReservedFolder
{
    public static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        foreach (var page in index.Pages.Where(page => page.Route.Source.IsIn(Route.HashedFolder)))
            diagnostics.Report(DiagnosticCodes.ReservedFolder, page.Route.Source, $"the folder `{Route.HashedFolder}` is for files that browsers may keep for ever, and a page changes", "move it to another folder");
    }
}
