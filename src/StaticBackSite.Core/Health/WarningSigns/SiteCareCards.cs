using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

internal static class SiteCareCards
{
    /// <summary>Every card of <c>red-flags.yml</c>; none where the site has no such file.</summary>
    public static IEnumerable<CareCard> Of(SiteInspection site) =>
        site.Index.Sources.RedFlags is { } flags ? flags.Cards.Append(flags.AskFirst).OfType<CareCard>() : [];
}
