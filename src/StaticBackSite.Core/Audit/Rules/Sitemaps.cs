using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Audit.Rules;

/// <summary>There is something to check.</summary>
internal static class SiteHasPages
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        if (site.Pages.IsEmpty)
            diagnostics.Report(AuditCodes.NothingToAudit, new SourcePath(""), "this folder holds no HTML file", "build the site first, or name the folder that it was published in");
    }
}

/// <summary><c>sitemap.xml</c> is XML, as sitemaps.org asks.</summary>
internal static class SitemapParses
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        foreach (var sitemap in site.Sitemaps)
        {
            if (sitemap.Error is { } error)
                diagnostics.Report(AuditCodes.UnreadableSitemap, site.Locate(sitemap.File, error.Span), $"this sitemap cannot be read: {error}", "build the sitemap again");
        }
    }
}

/// <summary>The sitemap, where there is one, lists every page that search engines may list.</summary>
internal static class SitemapListsEveryPage
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        if (site.Sitemaps.IsEmpty || !site.Addresses.IsKnown || site.Sitemaps.Any(sitemap => sitemap.Error is not null))
            return;
        var listed = site.Sitemaps.SelectMany(sitemap => sitemap.Entries).Select(entry => entry.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var page in site.Pages.Where(page => page.Kind == PageKind.Page && !page.NoIndex))
        {
            var address = site.Addresses.UrlOf(page.File.Path).AbsoluteUri;
            if (!listed.Contains(address))
                diagnostics.Report(AuditCodes.MissingSitemapEntry, site.StartOf(site.Sitemaps[0].File), $"the sitemap leaves out {address}", "add it, or mark the page `noindex`");
        }
    }
}

/// <summary>Each address in the sitemap is that of a page which search engines may list.</summary>
internal static class SitemapListsPagesOnly
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        // Without the address of the site no entry can be told to be the site's own; then every page is reported for it.
        if (!site.Addresses.IsKnown)
            return;
        foreach (var (file, entry) in site.Sitemaps.SelectMany(sitemap => sitemap.Entries.Select(entry => (sitemap.File, entry))))
        {
            if (WhatIsWrong(site, entry.Value) is var (message, hint))
                diagnostics.Report(AuditCodes.WrongSitemapEntry, site.Locate(file, entry.Span), $"`{entry}` {message}", hint);
        }
    }

    private static (string Message, string Hint)? WhatIsWrong(AuditedSite site, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || site.Addresses.Resolve(url, address) is not Target.Inside place)
            return ("is not a whole address of this site", "write the address with https://");
        if (site.FileAt(place) is not { } file)
            return ("leads to a page that is not there", "take the entry out");
        if (url != site.Addresses.UrlOf(file.Path))
            return ("is not the address of that page", $"write {site.Addresses.UrlOf(file.Path)}");
        return site.Page(file) switch
        {
            { Kind: PageKind.Redirect } => ("only sends readers on", "take the entry out"),
            { Kind: PageKind.NotFound } => ("is the “page not found”", "take the entry out"),
            { NoIndex: true } => ("asks search engines not to list it", "take the entry out, or the `noindex` of the page"),
            _ => null,
        };
    }
}
