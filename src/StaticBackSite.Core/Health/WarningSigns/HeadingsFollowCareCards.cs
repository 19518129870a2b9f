using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>Text after a care card has its own heading, so that nobody takes it for a part of the card (NHS care cards).</summary>
internal static class HeadingsFollowCareCards
{
    public static void Check(PageInspection page, CareCardRules rules)
    {
        foreach (var container in page.CareCards)
        {
            var next = container.Parent!.IndexOf(container) + 1;
            if (next < container.Parent.Count && container.Parent[next] is var block and not HeadingBlock && block is not CustomContainer { Info: CareCardBlock.BlockName })
                page.Report(rules, PolicyCodes.NoHeadingAfterCareCards, block, "this stands behind a care card without a heading", "put a heading between them");
        }
    }
}
