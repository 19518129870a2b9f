using AngleSharp.Dom;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>An address leads somewhere: <c>javascript:</c> does not.</summary>
internal static class AddressesAreNoScripts
{
    private static readonly string[] Attributes = ["href", "src", "action", "formaction", "data"];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in Attributes.SelectMany(page.With))
        {
            // A drawing may have href twice, old and new.
            if (element.Attributes.Any(a => Attributes.Contains(a.LocalName, StringComparer.Ordinal) && LinkSchemes.SchemeOf(a.Value) is "javascript" or "vbscript"))
                diagnostics.Report(AuditCodes.ScriptAddress, page.At(element), "this address is a script and leads nowhere", "link to a page, or use a button whose script stands in a file");
        }
    }
}
