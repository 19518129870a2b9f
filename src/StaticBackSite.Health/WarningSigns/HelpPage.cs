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

/// <summary>The search answers the words of a warning sign with the page of the warning signs, before anything else.</summary>
internal static class EmergencyAnswers
{
    private const string EmergencyLevel = "emergency";

    public static IEnumerable<PinnedAnswer> Of(SiteIndex index)
    {
        if (index.Sources.RedFlags is not { } flags || HelpPage.Page(index) is not { } help)
            return [];
        return flags.Cards
            .Where(card => !card.Searches.IsEmpty)
            .Select(card => new PinnedAnswer(help, [.. card.Searches.Select(search => search.Value)]) { Label = card.Label, IsAlert = card.Level == EmergencyLevel });
    }
}
