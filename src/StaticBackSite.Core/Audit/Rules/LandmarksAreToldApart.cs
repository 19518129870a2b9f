using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Where a page has several parts of one kind, each has a name of its own (WCAG 1.3.1, 2.4.6).</summary>
internal static class LandmarksAreToldApart
{
    private static readonly string[] Roles = ["banner", "navigation", "complementary", "contentinfo", "search"];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var role in Roles)
        {
            var parts = page.Landmarks(role).Select(part => (Element: part, Name: AccessibleName.OfAttributes(page, part))).ToArray();
            if (parts.Length < 2)
                continue;
            foreach (var (element, _) in parts.Where(part => part.Name.Length == 0))
                diagnostics.Report(AuditCodes.LandmarksAlike, page.At(element), $"this is one of {parts.Length} parts of the kind “{role}”, and it has no name", "add an `aria-label` that says what it is for");
            foreach (var (element, name) in parts.Where(part => part.Name.Length > 0).GroupBy(part => part.Name, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1)))
                diagnostics.Report(AuditCodes.LandmarksAlike, page.At(element), $"two parts of the kind “{role}” are called “{name}”", "give each a name of its own");
        }
    }
}
