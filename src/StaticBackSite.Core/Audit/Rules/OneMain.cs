using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A page has one main part (WCAG 1.3.1, 2.4.1).</summary>
internal static class OneMain
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        var mains = page.Landmarks("main").ToArray();
        if (mains.Length == 0)
            diagnostics.Report(AuditCodes.NotOneMain, page.At(page.Document.Body), "this page has no main part", "put its content into <main>");
        foreach (var second in mains.Skip(1))
            diagnostics.Report(AuditCodes.NotOneMain, page.At(second), "this is a second main part", "put all content into one <main>");
    }
}
