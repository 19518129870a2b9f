using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>No attribute is a script.</summary>
internal static class EventHandlersAreAbsent
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var attribute in page.Attributes.Where(name => name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var element in page.With(attribute))
                diagnostics.Report(AuditCodes.EventHandler, page.At(element), $"the attribute `{attribute}` is a script", "take it out, and add the behaviour in a script file");
        }
    }
}
