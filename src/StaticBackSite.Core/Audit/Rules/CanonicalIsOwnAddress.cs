using StaticBackSite.Audit.Pages;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A page names its own address, whole, as the one that counts (RFC 6596).</summary>
internal static class CanonicalIsOwnAddress
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        foreach (var page in site.Pages.Where(page => page.Kind == PageKind.Page))
        {
            if (page.Canonical.IsEmpty && !page.NoIndex)
                diagnostics.Report(AuditCodes.NoCanonical, site.StartOf(page.File), "this page does not name its own address", $"add `<link rel=\"canonical\" href=\"{(site.Addresses.IsKnown ? site.Addresses.UrlOf(page.File.Path) : "https://…")}\">` to its head");
            foreach (var canonical in page.Canonical)
            {
                if (WhatIsWrong(site, page, canonical.Value) is { } message)
                    diagnostics.Report(AuditCodes.WrongCanonical, site.Locate(page.File, canonical.Span), message, site.Addresses.IsKnown ? $"write `{site.Addresses.UrlOf(page.File.Path)}`" : "write the whole address of this page");
            }
        }
    }

    private static string? WhatIsWrong(AuditedSite site, PageFacts page, string address)
    {
        if (page.Canonical.Length > 1)
            return "this page names several addresses as its own";
        if (!SiteUrl.TryParse(address, out var url))
            return $"`{address}` is not a whole address";
        return url == site.Addresses.UrlOf(page.File.Path) ? null : $"`{address}` is not the address of this page";
    }
}
