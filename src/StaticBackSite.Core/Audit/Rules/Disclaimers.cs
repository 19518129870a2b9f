using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Every HTML file, redirects included, shows the disclaimer once, where the site has one.</summary>
internal static class DisclaimerIsOnEveryPage
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var isRequired = site.Options.DisclaimerRequired ?? site.Pages.Any(page => !page.Disclaimers.IsEmpty);
        foreach (var page in site.Pages)
        {
            if (isRequired && page.Disclaimers.IsEmpty)
                diagnostics.Report(AuditCodes.NoDisclaimer, site.StartOf(page.File), "this page does not show the site's disclaimer", "show it in an element with the attribute `data-disclaimer`");
            foreach (var second in page.Disclaimers.Skip(1))
                diagnostics.Report(AuditCodes.RepeatedDisclaimer, site.Locate(page.File, second.Span), "this page shows the disclaimer twice", "keep one of the two");
            foreach (var empty in page.Disclaimers.Where(disclaimer => disclaimer.Value.Length == 0))
                diagnostics.Report(AuditCodes.EmptyDisclaimer, site.Locate(page.File, empty.Span), "the disclaimer has no words", "write it into this element");
        }
    }
}

/// <summary>All pages show one disclaimer: the expected one, or else the one that most of them show.</summary>
internal static class DisclaimerIsTheSameEverywhere
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var shown = site.Pages.SelectMany(page => page.Disclaimers.Where(d => d.Value.Length > 0).Select(disclaimer => (page.File, disclaimer))).ToArray();
        var expected = site.Options.Disclaimer is { } words ? ElementWords.SingleSpaced(words) : MostCommon(shown.Select(s => s.disclaimer.Value));
        foreach (var (file, disclaimer) in shown.Where(s => s.disclaimer.Value != expected))
            diagnostics.Report(AuditCodes.DifferentDisclaimer, site.Locate(file, disclaimer.Span), "this page words the disclaimer in another way than the site", $"write “{Beginning(expected)}”");
    }

    private static string MostCommon(IEnumerable<string> texts) =>
        texts.CountBy(text => text, StringComparer.Ordinal).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).FirstOrDefault().Key ?? "";

    private static string Beginning(string text) => text.Length <= 120 ? text : text[..119] + "…";
}
