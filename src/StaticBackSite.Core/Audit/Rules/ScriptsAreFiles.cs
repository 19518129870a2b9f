using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Scripts come from files, so that a content security policy can forbid all others. Data such as JSON-LD is no script.</summary>
internal static class ScriptsAreFiles
{
    private static readonly string[] Types = ["", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var script in page.All("script").Where(e => !e.HasAttribute("src")))
        {
            if (Types.Contains((script.GetAttribute("type") ?? "").Trim(), StringComparer.OrdinalIgnoreCase))
                diagnostics.Report(AuditCodes.InlineScript, page.At(script), "this script stands in the page itself", "move it to a file and name the file in `src`");
        }
    }
}
