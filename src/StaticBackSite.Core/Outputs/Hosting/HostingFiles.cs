using System.Collections.Immutable;

namespace StaticBackSite.Outputs.Hosting;

/// <summary>
/// The files that tell a host what to do, as Netlify and Cloudflare Pages read them
/// (https://docs.netlify.com/routing/overview/). The program's own server reads them with <c>Serving/ReadHostingRules</c>.
/// </summary>
internal static class HostingFiles
{
    public const string Headers = "_headers";
    public const string Redirects = "_redirects";

    /// <summary>Beside the site, not in it.</summary>
    public const string Netlify = "netlify.toml";

    /// <summary>All rules that fit an address count.</summary>
    public static string Write(ImmutableArray<HeaderRule> rules) =>
        string.Concat(rules.Select(rule => $"{rule.Pattern}\n{string.Concat(rule.Headers.Select(header => $"  {header.Key}: {header.Value}\n"))}"));

    /// <summary>The first rule that fits an address counts.</summary>
    public static string Write(ImmutableArray<RedirectRule> rules) =>
        string.Concat(rules.Select(rule => $"{rule.From} {rule.To} {rule.Status}{(rule.IsForced ? "!" : "")}\n"));
}
