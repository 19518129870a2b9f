using System.Collections.Immutable;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Configuration;

namespace StaticBackSite.Audit.Addresses;

/// <summary>
/// Finds where a site is published from the canonical addresses of its pages: what most of them have before their own path.
/// One wrong canonical address is outvoted by the others, and then reported.
/// </summary>
internal static class FindSiteUrl
{
    public static Uri? From(ImmutableArray<PageFacts> pages) => pages
        .SelectMany(page => page.Canonical.Select(canonical => Root(page, canonical.Value)))
        .OfType<string>()
        .CountBy(root => root, StringComparer.Ordinal)
        .OrderByDescending(vote => vote.Value)
        .ThenBy(vote => vote.Key.Length)
        .ThenBy(vote => vote.Key, StringComparer.Ordinal)
        .Select(vote => new Uri(vote.Key))
        .FirstOrDefault();

    private static string? Root(PageFacts page, string canonical)
    {
        var own = SiteAddresses.EncodedPathOf(page.File.Path);
        if (page.Kind != PageKind.Page || !SiteUrl.TryParse(canonical, out var url) || !url.AbsoluteUri.EndsWith("/" + own, StringComparison.Ordinal))
            return null;
        return url.AbsoluteUri[..^own.Length];
    }
}
