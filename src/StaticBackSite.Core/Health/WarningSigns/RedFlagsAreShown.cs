using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A page that makes claims about health shows the warning signs.</summary>
internal static class RedFlagsAreShown
{
    public static void Check(PageInspection page, RedFlagRules rules)
    {
        var shown = page.CareCards.SelectMany(CareCardLevels.Of).ToHashSet(StringComparer.Ordinal);
        var missing = rules.Cards.Select(c => c.Value).Where(level => !shown.Contains(level)).ToArray();
        if (missing.Length > 0 || shown.Count == 0)
            page.Report(rules, PolicyCodes.MissingRedFlags, page.TitleSpan, missing.Length > 0 ? $"this page does not show the warning signs `{string.Join("` and `", missing)}`" : "this page shows no warning signs", $"add `::: care-cards {string.Join(' ', rules.Cards)}` and a line `:::`, before any advice to move");
    }
}
