using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The heading of a card is one call to action, says “if” and ends with a colon (NHS care cards).</summary>
internal static class CareCardHeadingsCallToAction
{
    private static readonly string[] Verbs = ["Ask", "Call", "Go", "See", "Speak"];

    public static void Check(SiteInspection site, CareCardRules rules)
    {
        foreach (var card in SiteCareCards.Of(site))
        {
            var heading = card.Heading.Value;
            var verb = heading.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? heading[..space] : heading;
            if (!Verbs.Contains(verb, StringComparer.Ordinal) || !heading.Contains(" if", StringComparison.Ordinal) || !heading.EndsWith(':'))
                site.Report(rules, PolicyCodes.CareCardHeading, site.Index.Sources.RedFlagsSource!, card.Heading.Span, "this heading is no call to action", $"begin with {string.Join(", ", Verbs)}, say “if”, and end with a colon: “Call {{emergency}} now if:”");
        }
    }
}
