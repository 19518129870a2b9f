using System.Collections.Immutable;
using StaticBackSite.Configuration;

namespace StaticBackSite.Outputs.Hosting;

/// <summary>
/// The one place that says which headers the site is served with. The policy is what the site can live with: its own files
/// and nothing else, no script and no style inside a page.
/// </summary>
internal static class SiteHeaders
{
    private const string OwnPictures = "img-src 'self' data:";

    // 'wasm-unsafe-eval' lets the search compile its WebAssembly, and evaluates no text as script.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " + OwnPictures + "; font-src 'self'; media-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static ImmutableArray<HeaderRule> Of(SiteConfiguration site, bool noIndex) =>
    [
        new HeaderRule($"{site.BasePath}/*",
        [
            new("Content-Security-Policy", site.PictureHosts.IsEmpty ? ContentSecurityPolicy : ContentSecurityPolicy.Replace(OwnPictures, $"{OwnPictures} {string.Join(' ', site.PictureHosts.Select(host => $"https://{host}"))}", StringComparison.Ordinal)),
            new("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
            new("Referrer-Policy", "no-referrer"),
            new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"),
            new("X-Content-Type-Options", "nosniff"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Cross-Origin-Resource-Policy", "same-origin"),
            .. noIndex ? new KeyValuePair<string, string>[] { new("X-Robots-Tag", "noindex") } : [],
        ]),
        // The names of these files hold a hash of their bytes: another content has another name.
        new HeaderRule($"{site.BasePath}/assets/*", [new("Cache-Control", "public, max-age=31536000, immutable")]),
    ];
}

/// <summary>Headers for the addresses of a pattern.</summary>
/// <param name="Pattern">From the root of the host; a final <c>*</c> means everything below, <c>:name</c> one segment.</param>
internal sealed record HeaderRule(string Pattern, ImmutableArray<KeyValuePair<string, string>> Headers);

/// <summary>An address that a host answers with another one.</summary>
/// <param name="From">Percent-encoded, from the root of the host; a final <c>*</c> means everything below, <c>:name</c> one segment.</param>
/// <param name="To">What <c>:name</c> and <c>:splat</c> stand for is filled in.</param>
/// <param name="Status">301: for good. 200 shows the target under the old address.</param>
/// <param name="IsForced">Whether the rule goes before a file at the address, such as the page with a link for other hosts.</param>
internal sealed record RedirectRule(string From, string To, int Status = 301, bool IsForced = true);
