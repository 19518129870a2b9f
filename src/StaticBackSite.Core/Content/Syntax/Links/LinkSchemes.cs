namespace StaticBackSite.Content.Syntax.Links;

/// <summary>Which addresses a contributed page may lead to. <c>javascript:</c> and <c>data:</c> are not among them.</summary>
public static class LinkSchemes
{
    public const string Advice = "link to https://, http://, mailto: or tel:, to a file of this site, or to xref:name";

    private static readonly string[] Allowed = ["https", "http", "mailto", "tel"];

    /// <summary>The scheme in lower case, or null where the target is a path. Spaces and controls before it are what attackers add.</summary>
    public static string? SchemeOf(string target)
    {
        var text = string.Concat(target.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || text.AsSpan(0, colon).ContainsAny('/', '?', '#') ? null : text[..colon].ToLowerInvariant();
    }

    public static bool IsAllowed(string target) => SchemeOf(target) is { } scheme && Allowed.Contains(scheme, StringComparer.Ordinal);
}
