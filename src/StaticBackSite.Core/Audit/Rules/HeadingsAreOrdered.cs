using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A heading is at most one level below the heading before it (WCAG 1.3.1).</summary>
internal static class HeadingsAreOrdered
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        // A page may put a heading into its header, before its h1: so the first heading may be an h2, and no deeper.
        var before = 1;
        foreach (var heading in page.Elements.Where(e => HeadingLevel.Of(e) is not null && !e.IsHidden()))
        {
            var level = HeadingLevel.Of(heading)!.Value;
            if (level > before + 1)
                diagnostics.Report(AuditCodes.SkippedHeading, page.At(heading), $"“{heading.Words()}” is a heading of level {level} after one of level {before}", $"make it an <h{before + 1}>");
            before = level;
        }
    }
}
