using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>Where somebody must seek help, a care card says so; a caution does not (NHS warning callout).</summary>
internal static class CautionsSendNobodyForHelp
{
    public static void Check(PageInspection page, CautionRules rules)
    {
        foreach (var block in page.Text.Blocks.Where(b => b.Container?.Info == "caution"))
        {
            foreach (var words in rules.Without)
            {
                if (block.Text.IndexOf(words.Value, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
                    page.Report(rules, PolicyCodes.CautionAsksForHelp, block.SpanOf(at, words.Value.Length), $"a caution says “{words}”", "send readers for help with `::: care-cards …`");
            }
        }
    }
}
