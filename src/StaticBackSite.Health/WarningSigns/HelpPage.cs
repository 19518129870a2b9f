using StaticBackSite.Content;
using StaticBackSite.Pages;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The page of the warning signs, to which the header of every page leads.</summary>
public sealed record HelpPage(PageLink Link)
{
    /// <summary>Null on a site that has no such page.</summary>
    public static HelpPage? In(SiteIndex index) =>
        Page(index) is { } page ? new HelpPage(new PageLink(index.Href(page), page.FrontMatter.Label)) : null;

    internal static ParsedDocument? Page(SiteIndex index) => index.Pages.FirstOrDefault(page => page.FrontMatter.Type == HealthPageTypes.RedFlags);
}
