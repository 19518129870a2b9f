using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>
/// Every country in <c>red-flags.yml</c> says whom to call in an emergency and whom for urgent advice, and where the numbers were
/// seen: a card that is silent leaves its reader with another country’s number. Where a site lists several countries and none is its
/// own, the heading of a card names no number, since the health line of one country is the ambulance of another.
/// </summary>
internal static class HelpNumbersAreComplete
{
    private static readonly DiagnosticCode CountryWithoutHelp = DiagnosticCode.OfPolicy(
        "SB5213", Severity.Error, "A country without both kinds of help",
        "A reader who finds no number for their country dials another country’s. Each entry says whom to call in an emergency and whom for urgent advice.",
        "a country without `urgent:`",
        "Add the number, or `urgent: find your local number` where no official source gives one.");

    private static readonly DiagnosticCode NumberWithoutSource = DiagnosticCode.OfPolicy(
        "SB5214", Severity.Error, "A number to call without a source",
        "A wrong number costs minutes that matter. The entry names the official page in which the number was seen.",
        "`emergency: \"112\"` without `sources:`",
        "Add `sources: [https://…]` with the page of the health service or the government.");

    private static readonly DiagnosticCode NumberInHeading = DiagnosticCode.OfPolicy(
        "SB5215", Severity.Error, "A number in a heading for the world",
        "The same three digits are a health line in one country and the ambulance in another.",
        "`heading: \"Call 111 today if:\"` on a site that lists several countries",
        "Say what to do without a number. The card lists the numbers by country.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("helpNumbers", "Every country has numbers for both kinds of help, with their sources.");

    public static readonly SiteRule Rule = SiteRule.Of(Key, Check, CountryWithoutHelp, NumberWithoutSource, NumberInHeading);

    private static void Check(SiteInspection site, RuleSettings settings)
    {
        if (site.Index.Sources is not { RedFlags: { } flags, RedFlagsSource: { } source })
            return;
        foreach (var country in flags.Countries)
        {
            CheckHelp(country, country.Emergency, "emergency", "add `emergency:` with the number of the ambulance");
            CheckHelp(country, country.Urgent, "urgent", $"add `urgent:` with the number, or `urgent: {Country.FindYourOwn}`");
            if (country.Sources.IsEmpty && new[] { country.Emergency, country.Urgent }.FirstOrDefault(help => HelpNumbers.Numbers().IsMatch(help?.Value ?? "")) is { } help)
                Report(NumberWithoutSource, help.Span, $"there is no source for the numbers of {country.Name}", "add `sources:` with the official page in which you saw them");
        }
        foreach (var card in flags.AllCards.Where(card => flags.Home is null && NamesNumber(card)))
            Report(NumberInHeading, card.Heading.Span, $"this heading names a number, and the site lists {flags.Countries.Length} countries", "say “Call an ambulance now”; the numbers follow below the signs");

        void CheckHelp(Country country, Located<string>? help, string kind, string hint)
        {
            if (string.IsNullOrWhiteSpace(help?.Value))
                Report(CountryWithoutHelp, country.Span with { Length = 1 }, $"{country.Name} has no {kind} help", hint);
        }

        void Report(DiagnosticCode code, SourceSpan span, string message, string hint) => site.Report(settings, code, source, span, message, hint);
    }

    private static bool NamesNumber(CareCard card) =>
        HelpNumbers.Numbers().IsMatch(card.Heading.Value) || HelpNumbers.Names.Any(name => card.Heading.Value.Contains($"{{{name}}}", StringComparison.Ordinal));
}
