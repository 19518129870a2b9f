using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A page names official places that help (DISCERN 7), and no others under that name.</summary>
internal static class HelpIsOfficial
{
    private static readonly DiagnosticCode TooLittle = DiagnosticCode.OfPolicy(
        "SB5107", Severity.Error, "Too few places that help",
        "A page about health says where to get more help from an official place.",
        "an article without `moreHelp`",
        "Add `moreHelp:` with 2 links to a health service or a professional body.");

    private static readonly DiagnosticCode Unofficial = DiagnosticCode.OfPolicy(
        "SB5108", Severity.Error, "Help that is not official",
        "This list is for places that the site has chosen: health services, public bodies, professional bodies.",
        "a link to a shop under `moreHelp`",
        "Link to an official page. A new official host goes into `site.yml`.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("moreHelp", "Official places that help.", reader => new Limits(
        reader.Number("minimum", "The fewest links.") ?? 2,
        reader.TextList("hosts", "Hosts that are official; their subdomains are too."))
    {
        Types = PageType.AllWith(PageTraits.Claims, reader),
    });

    public static readonly PageRule Rule = PageRule.Of(Key, Check, TooLittle, Unofficial);

    private static void Check(PageInspection page, Limits limits)
    {
        if (page.FrontMatter is not PageFrontMatter front)
            return;
        var official = 0;
        foreach (var link in front.MoreHelp)
        {
            if (IsOfficial(link.Url, limits))
                official++;
            else
                page.Report(limits, Unofficial, link.UrlSpan, $"`{link.Url}` is not one of the official places", "link to a health service, or add the host to `moreHelp: hosts:` in site.yml");
        }
        if (official < limits.Minimum)
            page.ReportMissing(limits, TooLittle, "moreHelp", $"this page names {official} official {(official == 1 ? "place" : "places")} for help, and needs at least {limits.Minimum}", "add `moreHelp:` with `title` and `url` of each");
    }

    private static bool IsOfficial(string? address, Limits limits) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps
        && limits.Hosts.Any(host => url.Host == host.Value || url.Host.EndsWith("." + host.Value, StringComparison.Ordinal));

    private sealed record Limits(int Minimum, ImmutableArray<Located<string>> Hosts) : RuleSettings;
}
