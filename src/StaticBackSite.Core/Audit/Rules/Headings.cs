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
