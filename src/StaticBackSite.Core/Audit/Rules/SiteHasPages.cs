using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Audit.Rules;

/// <summary>There is something to check.</summary>
internal static class SiteHasPages
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        if (site.Pages.IsEmpty)
            diagnostics.Report(AuditCodes.NothingToAudit, new SourcePath(""), "this folder holds no HTML file", "build the site first, or name the folder that it was published in");
    }
}
