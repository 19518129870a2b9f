using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>No heading is empty (WCAG 2.4.6).</summary>
internal static class HeadingsHaveWords
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var heading in page.Elements.Where(e => HeadingLevel.Of(e) is not null && !e.IsHidden()))
        {
            if (AccessibleName.Of(page, heading).Length == 0)
                diagnostics.Report(AuditCodes.EmptyHeading, page.At(heading), "this heading has no words", "write the heading, or take it out");
        }
    }
}
