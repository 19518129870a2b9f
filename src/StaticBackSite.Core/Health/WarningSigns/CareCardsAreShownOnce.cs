using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A page has one card of a level at most (NHS care cards).</summary>
internal static class CareCardsAreShownOnce
{
    public static void Check(PageInspection page, CareCardRules rules)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in page.CareCards)
        {
            foreach (var level in CareCardLevels.Of(container).Where(level => !seen.Add(level)))
                page.Report(rules, PolicyCodes.CareCardTwice, container, $"the card `{level}` stands on this page already", "take one of the two out, and link to the other");
        }
    }
}
