using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Form;

/// <summary>On one page, links with the same words lead to the same place (WCAG 2.4.4).</summary>
internal static class LinkTextsLeadToOnePlace
{
    private static readonly DiagnosticCode Ambiguous = DiagnosticCode.OfPolicy(
        "SB5022", Severity.Error, "One link text, two places",
        "Two links with the same words lead to different places, so one of them surprises a reader.",
        "`[this study](a.md)` and `[this study](b.md)`",
        "Say in each link where it leads.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("linkTexts", "One link text leads to one place.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Ambiguous);

    private static void Check(PageInspection page, RuleSettings settings)
    {
        var targets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (link, target) in page.Page.Links.Zip(page.Linked.Links).Where(l => !l.First.IsImage && l.First.Text.Length > 0))
        {
            if (target is not null && !targets.TryAdd(link.Text, target.Href) && targets[link.Text] != target.Href)
                page.Report(settings, Ambiguous, link.Span, $"another link “{link.Text}” on this page leads to another place", "give one of the two other words");
        }
    }
}
