using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A page has one h1.</summary>
internal static class OneMainHeading
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        var headings = page.All("h1").Where(heading => !heading.IsHidden()).ToArray();
        if (headings.Length == 0)
            diagnostics.Report(AuditCodes.NotOneMainHeading, page.At(page.Main), "this page has no main heading", "begin its main part with an <h1>");
        foreach (var second in headings.Skip(1))
            diagnostics.Report(AuditCodes.NotOneMainHeading, page.At(second), $"“{second.Words()}” is a second main heading", "make it an <h2>");
    }
}
