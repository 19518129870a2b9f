using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A page names official places that help (DISCERN 7), and no others under that name.</summary>
internal static class HelpIsOfficial
{
    public static void Check(PageInspection page, HelpLimits limits)
    {
        if (page.FrontMatter is not PageFrontMatter front)
            return;
        var official = 0;
        foreach (var link in front.MoreHelp)
        {
            if (IsOfficial(link.Url, limits))
                official++;
            else
                page.Report(limits, PolicyCodes.UnofficialHelp, link.UrlSpan, $"`{link.Url}` is not one of the official places", "link to a health service, or add the host to `moreHelp: hosts:` in site.yml");
        }
        if (official < limits.Minimum)
            page.ReportMissing(limits, PolicyCodes.TooLittleHelp, "moreHelp", $"this page names {Counted.Of(official, "official place")} for help, and needs at least {limits.Minimum}", "add `moreHelp:` with `title` and `url` of each");
    }

    private static bool IsOfficial(string? address, HelpLimits limits) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps
        && limits.Hosts.Any(host => url.Host == host.Value || url.Host.EndsWith("." + host.Value, StringComparison.Ordinal));
}
