using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Rules.Structure;

/// <summary>
/// Every address that was ever published still leads somewhere. A redirect from a page's address covers its fragments too:
/// a browser carries them over, and where the new page lacks one the reader still arrives at the right page.
/// </summary>
internal static class AddressesAreKept
{
    private static readonly DiagnosticCode Lost = new(
        "SB6001", Severity.Error, "A published address is lost",
        "Readers and other sites link to this address, and it would lead nowhere.",
        "`/articles/old-name/` in `published-urls.txt` after `old-name.md` was renamed",
        "Add `redirectFrom: [/articles/old-name/]` to the page that takes its place. A heading keeps its address with `{#old-name}` behind it.")
    {
        NeedsEveryPage = true,
    };

    public static readonly SiteCheck Rule = SiteCheck.Of(Check, Lost);

    private static void Check(SiteInspection site)
    {
        var index = site.Index;
        if (index.Sources.Ledger is not { } ledger)
            return;
        var listed = ledger.Addresses.Select(a => a.Value).ToHashSet();
        foreach (var address in ledger.Addresses.Where(a => !IsKept(a.Value, index)))
        {
            var page = index.PageAt(address.Value.Url);
            // A page that is gone is one finding, however many headings it had.
            if (page is null && address.Value.Fragment is not null && listed.Contains(address.Value.Page))
                continue;
            site.Report(
                Lost, ledger.Source, address.Span,
                page is null ? $"`{address.Value}` was published, and the site no longer has it" : $"`{address.Value}` was published, and {page.Source.Path} no longer has that heading",
                page is null ? AdviseRedirect(address.Value, index) : AdviseHeading(address.Value, page));
        }
    }

    private static bool IsKept(SiteAddress address, SiteIndex index) =>
        index.RedirectFrom(address) is not null
        || index.RedirectFrom(address.Page) is not null
        || (index.PageAt(address.Url) is { } page ? address.Fragment is null || page.HasPart(address.Fragment) : index.HasAssetAt(address.Url));

    private static string AdviseRedirect(SiteAddress address, SiteIndex index)
    {
        var slug = address.Url.Value.TrimEnd('/').Split('/')[^1];
        var near = index.Named(slug) is [var only] ? only
            : index.Addresses.Nearest(address.Url.Value) is { } url ? index.PageAt(new UrlPath(url))
            : null;
        return $"add `redirectFrom: [{address}]` to the front matter of the page that takes its place{(near is null ? "" : $", perhaps {near.Source.Path}")}";
    }

    private static string AdviseHeading(SiteAddress address, ParsedDocument page)
    {
        var near = page.AnchorNames.Nearest(address.Fragment!);
        return $"write `{{#{address.Fragment}}}` after the heading that takes its place{(near is null ? "" : $", perhaps `#{near}`")}; if another page has it now, add `redirectFrom: [{address}]` there";
    }
}
