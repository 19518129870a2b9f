using System.Collections.Immutable;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Each page has a header, a navigation and a footer, outside of its main part (WCAG 1.3.1, 2.4.1).</summary>
internal static class LandmarksArePresent
{
    private static readonly ImmutableArray<(string Role, string Tag, string What)> Frame =
    [
        ("banner", "header", "header"),
        ("navigation", "nav", "navigation"),
        ("contentinfo", "footer", "footer"),
    ];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var (role, tag, what) in Frame.Where(part => !page.Landmarks(part.Role).Any()))
            diagnostics.Report(AuditCodes.MissingLandmark, page.At(page.Document.Body), $"this page has no {what}", $"add a <{tag}>{(tag == "nav" ? "" : " outside of <main>")}");
    }
}
