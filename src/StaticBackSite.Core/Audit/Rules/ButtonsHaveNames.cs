using AngleSharp.Dom;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A button says what it does (WCAG 4.1.2).</summary>
internal static class ButtonsHaveNames
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var button in page.Elements.Where(e => IsButton(e) && !e.IsHidden()))
        {
            if (AccessibleName.Of(page, button).Length == 0)
                diagnostics.Report(AuditCodes.ButtonWithoutName, page.At(button), "this button has no words", "write what it does, or add an `aria-label`");
        }
    }

    private static bool IsButton(IElement element) =>
        element.LocalName is "button" or "summary"
        || element.Is("role", "button")
        || (element.LocalName == "input" && (element.GetAttribute("type") ?? "").ToLowerInvariant() is "button" or "image" or "submit" or "reset");
}
