using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The emergency card names, in plain words, the signs that must not be missing.</summary>
internal static class EmergencySignsAreComplete
{
    private const string Emergency = "emergency";

    public static void Check(SiteInspection site, CareCardRules rules)
    {
        if (SiteCareCards.Of(site).FirstOrDefault(card => card.Level == Emergency) is not { } card)
            return;
        foreach (var words in rules.MustSay.Where(w => !card.Signs.Any(s => s.Text.Value.Contains(w.Value, StringComparison.OrdinalIgnoreCase))))
            site.Report(rules, PolicyCodes.MissingCareWords, site.Index.Sources.RedFlagsSource!, card.Heading.Span, $"no sign of this card says “{words}”", "add the sign; the policy in site.yml lists the words under `mustSay`");
    }
}
