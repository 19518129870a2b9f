using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>No attribute is a script.</summary>
internal static class EventHandlersAreAbsent
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in page.Elements)
        {
            foreach (var attribute in element.Attributes.Where(a => a.LocalName.Length > 2 && a.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
                diagnostics.Report(AuditCodes.EventHandler, page.At(element), $"the attribute `{attribute.LocalName}` is a script", "take it out, and add the behaviour in a script file");
        }
    }
}
