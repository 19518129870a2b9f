using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>No two pages have the same description. Redirects and “page not found” do not count.</summary>
internal static class DescriptionsAreUnique
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var alike = site.Pages
            .Where(page => page.Kind == PageKind.Page && page.Description is { Value.Length: > 0 })
            .GroupBy(page => page.Description!.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (page, first) in alike.SelectMany(group => group.Skip(1).Select(page => (page, group.First()))))
            diagnostics.Report(AuditCodes.RepeatedDescription, site.Locate(page.File, page.Description!.Span), $"{first.File.Path} has the same description: “{page.Description.Value}”", "say what is different about this page");
    }
}
