using System.Text.RegularExpressions;

namespace StaticBackSite.Routing;

/// <summary>
/// What a reader can have bookmarked: an address of this site, from its root and without the base path, perhaps with a
/// fragment (<c>/articles/x/#why</c>). Written percent-encoded, read in either form, ordered as written.
/// </summary>
internal readonly partial record struct SiteAddress(UrlPath Url, string? Fragment = null) : IComparable<SiteAddress>
{
    /// <summary>Begins with one slash, has no query and no white space.</summary>
    public const string Pattern = @"^/([^/?#\s][^?#\s]*)?(#[^#\s]+)?$";

    public static bool TryParse(string text, out SiteAddress address)
    {
        address = default;
        if (!Form().IsMatch(text))
            return false;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(hash < 0 ? text : text[..hash]);
        // Such a path could name a file outside the site once a redirect is written for it.
        if (path.Contains('\\', StringComparison.Ordinal) || path.Any(char.IsControl) || path.Split('/').Any(s => s is "." or ".."))
            return false;
        address = new SiteAddress(new UrlPath(path), hash < 0 ? null : Uri.UnescapeDataString(text[(hash + 1)..]));
        return true;
    }

    /// <summary>Whether hosts would take it for a rule with placeholders: <c>/docs/*</c>, <c>/:slug/</c>.</summary>
    public bool IsPattern => Url.Value.Contains('*', StringComparison.Ordinal) || Url.Value.Contains("/:", StringComparison.Ordinal);

    /// <summary>The address without its fragment.</summary>
    public SiteAddress Page => new(Url);

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    public int CompareTo(SiteAddress other) => string.CompareOrdinal(ToString(), other.ToString());

    public static bool operator <(SiteAddress left, SiteAddress right) => left.CompareTo(right) < 0;

    public static bool operator >(SiteAddress left, SiteAddress right) => left.CompareTo(right) > 0;

    public static bool operator <=(SiteAddress left, SiteAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SiteAddress left, SiteAddress right) => left.CompareTo(right) >= 0;

    public override string ToString() => Url.Href("") + (Fragment is null ? "" : "#" + Uri.EscapeDataString(Fragment));
}
