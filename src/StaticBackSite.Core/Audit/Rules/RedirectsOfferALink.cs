using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A page that sends readers on can also be left by hand.</summary>
internal static class RedirectsOfferALink
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        if (!page.All("a").Any(link => link.HasAttribute("href")))
            diagnostics.Report(AuditCodes.RedirectWithoutLink, page.At(page.Refresh), "this page sends readers on, but holds no link", "add a link to the new address");
    }
}
