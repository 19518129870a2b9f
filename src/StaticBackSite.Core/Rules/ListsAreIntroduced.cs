using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>A line that ends with a colon leads into each list (NHS content guide). The title of a box does so too.</summary>
internal static class ListsAreIntroduced
{
    public static void Check(PageInspection page, ListLimits limits)
    {
        foreach (var list in PageLists.Of(page))
        {
            var at = list.Parent!.IndexOf(list);
            if (at == 0 && list.Parent is CustomContainer)
                continue;
            var leadIn = at > 0 ? page.Text.Of(list.Parent[at - 1]) : null;
            if (leadIn is null || list.Parent[at - 1] is HeadingBlock || !leadIn.Text.AsSpan().TrimEnd().EndsWith(':'))
                page.Report(limits, PolicyCodes.ListWithoutLeadIn, list[0], "no line with a colon leads into this list", "write before it what its items are: “These can help:”");
        }
    }
}
