using System.Diagnostics.CodeAnalysis;

namespace StaticBackSite.Configuration;

/// <summary>The rule for the address of a site: absolute, http or https, no query, no fragment.</summary>
internal static class SiteUrl
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && url is { Scheme: "http" or "https", Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 };
}
