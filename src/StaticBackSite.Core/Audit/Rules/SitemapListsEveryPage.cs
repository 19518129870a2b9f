using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

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
