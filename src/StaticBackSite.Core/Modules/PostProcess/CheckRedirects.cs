using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Routing;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>A page takes the place of an address that nothing else has.</summary>
public static class CheckRedirects
{
    public static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        var taken = new Dictionary<SiteAddress, ParsedDocument>();
        foreach (var redirect in index.Redirects)
        {
            var (address, page) = (redirect.From.Value, redirect.To);
            if (Owner(address, index) is { } owner)
                diagnostics.Report(DiagnosticCodes.RedirectFromLiveAddress, page.Source, redirect.From.Span, $"`{address}` is in use: it is {owner}", "redirect from an address that is no longer there, or take the line out");
            else if (!taken.TryAdd(address, page))
                diagnostics.Report(DiagnosticCodes.DuplicateRedirect, page.Source, redirect.From.Span, $"{taken[address].Source.Path} redirects from `{address}` already", "keep one of the two");
        }
    }

    private static string? Owner(SiteAddress address, SiteIndex index) =>
        index.PageAt(address.Url) is not { } page ? (index.HasAssetAt(address.Url) ? "a file of the input folder" : null)
        : address.Fragment is null ? page.Source.Path.Value
        : page.Anchors.Contains(address.Fragment) ? $"a heading of {page.Source.Path}"
        : null;
}
