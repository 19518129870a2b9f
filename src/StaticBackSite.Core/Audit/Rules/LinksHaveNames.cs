using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A link says where it leads, in words or by the alternative of its picture (WCAG 2.4.4).</summary>
internal static class LinksHaveNames
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var link in page.With("href").Where(e => e.LocalName is "a" or "area" && !e.IsHidden()))
        {
            if (AccessibleName.Of(page, link).Length == 0)
                diagnostics.Report(AuditCodes.LinkWithoutName, page.At(link), "this link has no words", "write where it leads; if it holds only a picture, say it in the picture's alternative");
        }
    }
}
