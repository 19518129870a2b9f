using System.Collections.Frozen;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>The words of a link make sense alone (WCAG 2.4.4, 2.4.9).</summary>
internal static class LinkTextsSayWhere
{
    private static readonly FrozenSet<string> Vague = new[]
    {
        "click", "click here", "click this", "here", "read more", "read on", "more", "more info", "more information", "learn more", "find out more", "see more",
        "see here", "link", "this link", "this", "this page", "page", "continue", "go", "details", "download", "website", "this website",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var link in page.All("a").Where(e => e.HasAttribute("href")))
        {
            var words = AccessibleName.Of(page, link);
            if (Vague.Contains(words.Trim(' ', '.', ',', ':', '!', '…', '›', '»', '→', '>')))
                diagnostics.Report(AuditCodes.VagueLinkText, page.At(link), $"“{words}” does not say where the link leads", "name the page that it leads to");
        }
    }
}
