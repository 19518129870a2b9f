using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A page opened in a new window cannot reach back to the one that opened it.</summary>
internal static class NewWindowsAreSafe
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var link in page.With("target").Where(e => e.Is("target", "_blank")))
        {
            if (!link.HasToken("rel", "noopener") && !link.HasToken("rel", "noreferrer"))
                diagnostics.Report(AuditCodes.UnsafeNewWindow, page.At(link), "this opens a new window that can reach back to this page", "take `target` out, so that readers can go back; or add `rel=\"noopener\"`");
        }
    }
}
