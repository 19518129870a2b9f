using StaticBackSite.Content;
using StaticBackSite.Routing;

namespace StaticBackSite.Linking;

/// <summary>A whole address that leads back to the very site it is written in, or to somebody's preview of it.</summary>
/// <param name="Page">The page there; null where there is none.</param>
/// <param name="Query">With its question mark; empty where there is none.</param>
/// <param name="IsPreview">Whether it is on the writer's own computer, where no reader can go.</param>
internal sealed record OwnAddress(ParsedDocument? Page, string Query, string? Fragment, bool IsPreview)
{
    /// <summary>The port of <c>preview</c> and <c>serve</c> where no other is named.</summary>
    private const int PreviewPort = 5080;

    /// <summary>Pages that the build makes without a file.</summary>
    private static readonly HashSet<UrlPath> Made = [WellKnownAddresses.Search, WellKnownAddresses.PrintPage, new($"/{WellKnownAddresses.Glossary}/"), UrlPath.Root];

    /// <returns>Null of an address of anybody else.</returns>
    public static OwnAddress? Of(string address, SiteIndex index)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        var isPreview = uri.IsLoopback || uri.Host is "0.0.0.0";
        var site = index.Site.Url;
        if (!isPreview && !(string.Equals(uri.IdnHost, site.IdnHost, StringComparison.OrdinalIgnoreCase) && uri.Port == site.Port))
            return null;
        var inner = BelowBasePath(Uri.UnescapeDataString(uri.AbsolutePath), index);
        var page = inner is null ? null : PageAt(inner, index);
        var fragment = uri.Fragment.Length > 1 ? Uri.UnescapeDataString(uri.Fragment[1..]) : null;
        // On other ports other programs answer; only an address that is one of ours gives itself away there.
        return page is null && !(isPreview ? uri.Port == PreviewPort : inner is not null && IsOfNoPage(inner, index)) ? null
            : isPreview && uri.Port != PreviewPort && uri.AbsolutePath == "/" ? null
            : new OwnAddress(page, uri.Query, fragment, isPreview);
    }

    /// <summary>Null of what is beside the site on its host.</summary>
    private static string? BelowBasePath(string path, SiteIndex index)
    {
        var basePath = index.Site.BasePath;
        if (basePath.Length > 0 && !(path + "/").StartsWith(basePath + "/", StringComparison.Ordinal))
            return null;
        var inner = path[basePath.Length..];
        return inner.EndsWith("index.html", StringComparison.Ordinal) ? inner[..^"index.html".Length] : inner;
    }

    private static ParsedDocument? PageAt(string path, SiteIndex index) => index.PageAt(new UrlPath(path)) ?? index.PageAt(new UrlPath(path + "/"));

    /// <summary>Whether an address looks like that of a page, and neither the pages nor what the build makes besides them are there. A file has an ending.</summary>
    private static bool IsOfNoPage(string path, SiteIndex index)
    {
        var trimmed = path.TrimEnd('/');
        var name = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        var address = new UrlPath(trimmed + "/");
        return (!name.Contains('.', StringComparison.Ordinal) || name.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
            && !Made.Contains(address)
            && !index.HasAssetAt(new UrlPath(path))
            && index.RedirectFrom(new SiteAddress(address)) is null && index.RedirectFrom(new SiteAddress(new UrlPath(path))) is null;
    }
}
