using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

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
