using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>
/// Every country says whom to call in an emergency and whom for urgent advice. Where no number for urgent advice is known,
/// the entry says so in words: a card that is silent leaves its reader with another country’s number.
/// </summary>
internal static class CountriesHaveBothKindsOfHelp
{
    public static void Check(SiteInspection site, PolicyPart rules)
    {
        foreach (var country in site.Index.Sources.RedFlags?.Countries ?? [])
        {
            Report(country.Emergency, "emergency", "add `emergency:` with the number of the ambulance");
            Report(country.Urgent, "urgent", $"add `urgent:` with the number, or `urgent: {Country.FindYourOwn}`");

            void Report(Located<string>? help, string kind, string hint)
            {
                if (string.IsNullOrWhiteSpace(help?.Value))
                    site.Report(rules, PolicyCodes.CountryWithoutHelp, site.Index.Sources.RedFlagsSource!, country.Span with { Length = 1 }, $"{country.Name} has no {kind} help", hint);
            }
        }
    }
}
