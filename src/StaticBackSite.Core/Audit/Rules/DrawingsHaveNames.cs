using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A drawing that is announced as a picture has a name (WCAG 1.1.1).</summary>
internal static class DrawingsHaveNames
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var drawing in page.With("role").Where(e => e.Is("role", "img") && e.LocalName != "img" && !e.IsHidden()))
        {
            if (AccessibleName.Of(page, drawing).Length == 0)
                diagnostics.Report(AuditCodes.DrawingWithoutName, page.At(drawing), "this drawing has no name", "give it a <title> as its first element, or an `aria-label`");
        }
    }
}
