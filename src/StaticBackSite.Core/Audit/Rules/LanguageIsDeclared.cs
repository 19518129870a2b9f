using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>The page names its language (WCAG 3.1.1).</summary>
internal static class LanguageIsDeclared
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(page.Document.DocumentElement.GetAttribute("lang")))
            diagnostics.Report(AuditCodes.NoLanguage, page.At(page.Document.DocumentElement), "this page does not name its language", "write `lang=\"en-GB\"`, or the language it is in, into the <html> tag");
    }
}
