using StaticBackSite.Audit.Pages;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Languages are named by tags of RFC 5646 (BCP 47).</summary>
internal static class LanguageTagsArePlausible
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in page.With("lang").Where(e => !string.IsNullOrWhiteSpace(e.GetAttribute("lang"))))
        {
            var tag = element.GetAttribute("lang")!;
            if (!LanguageTag.IsWellFormed(tag))
                diagnostics.Report(AuditCodes.ImplausibleLanguage, page.At(element), $"`{tag}` is not the name of a language", "write a tag such as `en`, `en-GB` or `de`");
        }
    }
}
