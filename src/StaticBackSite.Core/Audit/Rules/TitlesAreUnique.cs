using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>No two pages have the same title (WCAG 2.4.2). Redirects and “page not found” do not count.</summary>
internal static class TitlesAreUnique
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var alike = site.Pages
            .Where(page => page.Kind == PageKind.Page && page.Title is { Value.Length: > 0 })
            .GroupBy(page => page.Title!.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (page, first) in alike.SelectMany(group => group.Skip(1).Select(page => (page, group.First()))))
            diagnostics.Report(AuditCodes.RepeatedTitle, site.Locate(page.File, page.Title!.Span), $"{first.File.Path} has the same title: “{page.Title.Value}”", "say what is different about this page");
    }
}
