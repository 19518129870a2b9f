using AngleSharp.Dom;
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

/// <summary>Every form field has a label; a placeholder is none (WCAG 1.3.1, 3.3.2, 4.1.2).</summary>
internal static class FieldsHaveLabels
{
    private static readonly string[] TypesWithoutLabel = ["hidden", "submit", "reset", "button", "image"];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var field in page.Elements.Where(TakesLabel))
        {
            if (AccessibleName.OfLabel(page, field).Length == 0 && AccessibleName.OfAttributes(page, field).Length == 0)
                diagnostics.Report(AuditCodes.FieldWithoutLabel, page.At(field), "this field has no label", "add a <label> whose `for` names the id of the field");
        }
    }

    private static bool TakesLabel(IElement element) =>
        element.LocalName is "select" or "textarea"
        || (element.LocalName == "input" && !TypesWithoutLabel.Contains(element.GetAttribute("type") ?? "text", StringComparer.OrdinalIgnoreCase));
}
