using AngleSharp.Dom;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

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
