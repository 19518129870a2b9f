using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Every picture has an alternative, which may be empty where it only decorates (WCAG 1.1.1).</summary>
internal static class ImagesHaveAlternatives
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var image in page.All("img").Where(e => !e.HasAttribute("alt") && string.IsNullOrWhiteSpace(e.GetAttribute("aria-label"))))
            diagnostics.Report(AuditCodes.ImageWithoutAlternative, page.At(image), "this picture has no text alternative", "add `alt` with what the picture says, or `alt=\"\"` if it only decorates");
    }
}
