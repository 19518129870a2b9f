using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A page has a title (WCAG 2.4.2).</summary>
internal static class TitleIsPresent
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        var title = HeadElements.Title(page);
        if (title is null || title.Words().Length == 0)
            diagnostics.Report(AuditCodes.NoTitle, page.At(title), "this page has no title", "write one between <title> and </title> in the head");
    }
}
