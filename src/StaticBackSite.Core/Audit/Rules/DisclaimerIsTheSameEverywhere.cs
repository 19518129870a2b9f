using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>All pages show one disclaimer: the expected one, or else the one that most of them show.</summary>
internal static class DisclaimerIsTheSameEverywhere
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var shown = site.Pages.SelectMany(page => page.Disclaimers.Where(d => d.Value.Length > 0).Select(disclaimer => (page.File, disclaimer))).ToArray();
        var expected = site.Options.Disclaimer is { } words ? ElementWords.SingleSpaced(words) : MostCommon(shown.Select(s => s.disclaimer.Value));
        foreach (var (file, disclaimer) in shown.Where(s => s.disclaimer.Value != expected))
            diagnostics.Report(AuditCodes.DifferentDisclaimer, site.Locate(file, disclaimer.Span), "this page words the medical disclaimer in another way than the site", $"write “{Beginning(expected)}”");
    }

    private static string MostCommon(IEnumerable<string> texts) =>
        texts.CountBy(text => text, StringComparer.Ordinal).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).FirstOrDefault().Key ?? "";

    private static string Beginning(string text) => text.Length <= 120 ? text : text[..119] + "…";
}
