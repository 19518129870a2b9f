using StaticBackSite.Configuration;
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

/// <summary>The name of a page's file becomes its address, which people read out, type and write down.</summary>
internal static class PagesHavePlainNames
{
    private static readonly DiagnosticCode NameOfFile = DiagnosticCode.OfPolicy(
        "SB5026", Severity.Error, "A file name that makes a poor address",
        "The name of the file is part of the address of the page. Spaces and accents become `%20` and `%C3%BC` there, and some hosts tell capital letters from small ones.",
        "`input/articles/Warm pack.md`",
        "Name the file in small letters, figures and hyphens: `warm-pack.md`.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("fileNames", "Pages lie in files whose names have small letters, figures and hyphens.");

    public static readonly SiteRule Rule = SiteRule.Of(Key, Check, NameOfFile);

    private static void Check(SiteInspection site, RuleSettings settings)
    {
        foreach (var path in site.Index.Pages.Select(page => page.Route.Source))
        {
            var isReadme = string.Equals(path.FileName, "README.md", StringComparison.Ordinal);
            if (path.Folder.All(sign => IsPlain(sign) || sign == '/') && (isReadme || NameOf(path.FileName).All(IsPlain)))
                continue;
            var plain = string.Join('/', path.Value.Split('/').Select(part => part == "README.md" ? NameOf(part) : Slug.OfFile(NameOf(part))));
            site.Report(settings, NameOfFile, path, $"`{path}` would make an address that is hard to write down", (isReadme || plain.All(sign => IsPlain(sign) || sign == '/')) ? $"rename it to `{plain}.md`" : "rename it, with small letters, figures and hyphens");
        }
    }

    private static bool IsPlain(char sign) => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-';

    private static string NameOf(string part) => part.LastIndexOf('.') is var dot and > 0 ? part[..dot] : part;
}
