using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Headings;
using StaticBackSite.Routing;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>A page takes the place of an address that nothing else has. So no redirect leads to a redirect, and none to itself.</summary>
public static class CheckRedirects
{
    public static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        var taken = new Dictionary<SiteAddress, ParsedDocument>();
        foreach (var redirect in index.Redirects)
        {
            var (address, page) = (redirect.From.Value, redirect.To);
            if (index.PageAt(redirect.Folder) == page && address.Fragment is null)
                diagnostics.Report(DiagnosticCodes.RedirectFromLiveAddress, page.Source, redirect.From.Span, $"`{address}` is this page itself, so the redirect would lead in a circle", "take the line out");
            else if (Owner(redirect, index) is { } owner)
                diagnostics.Report(DiagnosticCodes.RedirectFromLiveAddress, page.Source, redirect.From.Span, $"`{address}` is in use: it is {owner}", "redirect from an address that is no longer there, or take the line out");
            else if (!taken.TryAdd(new SiteAddress(redirect.Folder, address.Fragment), page))
                diagnostics.Report(DiagnosticCodes.DuplicateRedirect, page.Source, redirect.From.Span, $"{taken[new SiteAddress(redirect.Folder, address.Fragment)].Source.Path} redirects from `{address}` already", "keep one of the two");
        }
    }

    /// <summary>A redirect from an address in use would begin a chain: whoever is sent there would be sent on.</summary>
    private static string? Owner(Redirect redirect, SiteIndex index) =>
        index.PageAt(redirect.Folder) is not { } page ? (index.HasAssetAt(redirect.From.Value.Url) ? "a file of the input folder" : null)
        : redirect.From.Value.Fragment is not { } fragment ? page.Source.Path.Value
        : page.Anchors.Contains(fragment) ? $"a part of {page.Source.Path}"
        : PageIds.IsReserved(fragment) ? "an id that is reserved for the parts of a page that the theme makes"
        : null;
}
