using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>
/// Where a site lists several countries and none is its own, the heading of a card names no number: the health line of one
/// country is the ambulance of another.
/// </summary>
internal static class HeadingsForTheWorldNameNoNumber
{
    public static void Check(SiteInspection site, PolicyPart rules)
    {
        if (site.Index.Sources.RedFlags is not { Home: null } flags)
            return;
        foreach (var card in SiteCareCards.Of(site).Where(card => HelpNumbers.Numbers().IsMatch(card.Heading.Value) || HelpNumbers.Names.Any(name => card.Heading.Value.Contains($"{{{name}}}", StringComparison.Ordinal))))
            site.Report(rules, PolicyCodes.NumberInHeading, site.Index.Sources.RedFlagsSource!, card.Heading.Span, $"this heading names a number, and the site lists {flags.Countries.Length} countries", "say “Call an ambulance now”; the numbers follow below the signs");
    }
}
