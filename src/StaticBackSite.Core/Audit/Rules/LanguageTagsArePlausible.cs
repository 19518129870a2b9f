using System.Text.RegularExpressions;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Languages are named by tags of RFC 5646 (BCP 47).</summary>
internal static partial class LanguageTagsArePlausible
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in page.With("lang").Where(e => !string.IsNullOrWhiteSpace(e.GetAttribute("lang"))))
        {
            var tag = element.GetAttribute("lang")!;
            if (!Tag().IsMatch(tag))
                diagnostics.Report(AuditCodes.ImplausibleLanguage, page.At(element), $"`{tag}` is not the name of a language", "write a tag such as `en`, `en-GB` or `de`");
        }
    }

    // Languages of four letters and more are in the grammar, but none was ever registered. UK is no region of the registry: it is GB.
    [GeneratedRegex("""
        ^[a-z]{2,3} (-[a-z]{3}){0,3}            # language
        (-[a-z]{4})?                            # script
        (-((?!uk(-|$))[a-z]{2}|[0-9]{3}))?      # region
        (-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*    # variants
        (-[0-9a-wy-z](-[a-z0-9]{2,8})+)*        # extensions
        (-x(-[a-z0-9]{1,8})+)?$                 # private use
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tag();
}
