using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules;

/// <summary>The lists of a page that are lists of points; cards of links and steps have rules of their own.</summary>
internal static class PageLists
{
    public static IEnumerable<ListBlock> Of(PageInspection page) => page.All<ListBlock>().Where(list => !IsIn(list, "cards") && !IsIn(list, "steps"));

    public static bool IsIn(Block block, string container)
    {
        for (Block? outer = block.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is CustomContainer custom && custom.Info == container)
                return true;
        }
        return false;
    }

    /// <summary>The first paragraph of an item.</summary>
    public static TextBlock? TextOf(Block item, PageText text) => item is ListItemBlock { Count: > 0 } block ? text.Of(block[0]) : null;
}
