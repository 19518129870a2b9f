using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;
using StaticBackSite.Text;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A warning sign is told in few words.</summary>
internal static class CareSignsAreShort
{
    public static void Check(SiteInspection site, CareCardRules rules)
    {
        foreach (var sign in SiteCareCards.Of(site).SelectMany(card => card.Signs))
        {
            if (WordScanner.In(sign.Text.Value).Length is var words && words > rules.Words)
                site.Report(rules, PolicyCodes.LongCareSign, site.Index.Sources.RedFlagsSource!, sign.Text.Span, $"this sign has {words} words, {rules.Words} are the most", "say it shorter, or make two signs of it");
        }
    }
}
