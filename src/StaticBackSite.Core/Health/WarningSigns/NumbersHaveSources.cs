using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A number to call was seen on an official page, and the entry says which one.</summary>
internal static class NumbersHaveSources
{
    public static void Check(SiteInspection site, PolicyPart rules)
    {
        foreach (var country in site.Index.Sources.RedFlags?.Countries ?? [])
        {
            if (country.Sources.IsEmpty && new[] { country.Emergency, country.Urgent }.FirstOrDefault(help => HelpNumbers.Numbers().IsMatch(help?.Value ?? "")) is { } help)
                site.Report(rules, PolicyCodes.NumberWithoutSource, site.Index.Sources.RedFlagsSource!, help.Span, $"no source for the numbers of {country.Name}", "add `sources:` with the official page in which you saw them");
        }
    }
}
