using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Elements take their looks from the style sheet, not from an attribute of their own.</summary>
internal static class StylesAreFiles
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in page.With("style"))
            diagnostics.Report(AuditCodes.StyleAttribute, page.At(element), $"this `<{element.LocalName}>` has a style of its own", "give it a class, and write the style in the style sheet");
    }
}
