using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Structure;

/// <summary>A page takes the place of an address that nothing else has. So no redirect leads to a redirect, and none to itself.</summary>
internal static class RedirectsLeadOn
{
    private static readonly DiagnosticCode Duplicate = new(
        "SB6006", Severity.Error, "Two redirects from one address",
        "An address can lead to one page alone.",
        "`redirectFrom: [/articles/old-name/]` in two pages",
        "Keep one of the two.");

    public static readonly SiteCheck Rule = SiteCheck.Of(site => Check(site.Index, site.Diagnostics), Duplicate);

    private static void Check(SiteIndex index, DiagnosticBag diagnostics)
    {
        var taken = new Dictionary<(string, string?), ParsedDocument>();
        foreach (var redirect in index.Redirects)
        {
            var (address, page) = (redirect.From.Value, redirect.To);
            var key = (redirect.Folder.Key, address.Fragment);
            if (index.PageLike(redirect.Folder) == page && address.Fragment is null)
            {
                // Renaming a page from /Old/ to /old/ leaves an address that only some hosts can tell from the new one.
                if (redirect.IsOfCaseAlone)
                    continue;
                diagnostics.Report(DiagnosticCodes.RedirectFromLiveAddress, page.Source, redirect.From.Span, $"`{address}` is this page itself, so the redirect would lead in a circle", "delete the entry");
            }
            else if (Owner(redirect, index) is { } owner)
                diagnostics.Report(DiagnosticCodes.RedirectFromLiveAddress, page.Source, redirect.From.Span, $"`{address}` is in use: it is {owner}", "redirect from an address that is no longer there, or delete the entry");
            else if (!taken.TryAdd(key, page))
                diagnostics.Report(Duplicate, page.Source, redirect.From.Span, $"{taken[key].Source.Path} redirects from `{address}` already", "keep one of the two");
        }
    }

    /// <summary>A redirect from an address in use would begin a chain: a reader sent there would be sent on.</summary>
    private static string? Owner(Redirect redirect, SiteIndex index) =>
        index.PageLike(redirect.Folder) is not { } page ? (index.HasAssetLike(redirect.From.Value.Url) ? "a file of the input folder" : null)
        : redirect.From.Value.Fragment is not { } fragment ? page.Source.Path.Value
        : page.Anchors.Contains(fragment) ? $"a part of {page.Source.Path}"
        : PageIds.IsReserved(fragment) ? "an id that is reserved for the parts of a page that the theme makes"
        : null;
}
