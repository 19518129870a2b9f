using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>A list has few enough items to be kept in mind (CDC Clear Communication Index 8).</summary>
internal static class ListsAreShort
{
    public static void Check(PageInspection page, ListLimits limits)
    {
        foreach (var list in PageLists.Of(page).Where(l => l.Count > limits.Items))
            page.Report(limits, PolicyCodes.LongList, list[limits.Items], $"this list has {Counted.Of(list.Count, "item")}, {limits.Items} are the most", "make two lists of it, each with its own lead-in");
    }
}
