using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Links;

/// <summary>A link or image as written, before anybody knows where it leads.</summary>
/// <param name="Target">What the author wrote as its address.</param>
/// <param name="Text">The words of the link, or the alternative text of the image.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="Span">Where the address stands.</param>
/// <param name="Section">Which h2 section it stands in, from 0 for the text before the first.</param>
internal sealed record LinkOccurrence(string Target, string Text, bool IsImage, SourceSpan Span, int Section)
{
    /// <summary>Whether it is a film, a sound, or one of several sources of a picture.</summary>
    public bool IsMedia { get; init; }

    /// <summary>Whether it names a file whose text the page shows.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>Whether browsers load it with the page.</summary>
    public bool IsLoaded => IsImage || IsMedia;
}

/// <summary>Which addresses a contributed page may lead to. <c>javascript:</c> and <c>data:</c> are not among them.</summary>
internal static class LinkSchemes
{
    public const string Advice = "link to https://, http://, mailto: or tel:, to a file of this site, or to xref:name";

    private static readonly string[] Allowed = ["https", "http", "mailto", "tel"];

    /// <summary>The scheme in lower case, or null where the target is a path. Spaces and controls before it are what attackers add.</summary>
    public static string? SchemeOf(string target)
    {
        // Most links are paths.
        if (!target.Contains(':', StringComparison.Ordinal))
            return null;
        var text = string.Concat(target.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || text.AsSpan(0, colon).ContainsAny('/', '?', '#') ? null : text[..colon].ToLowerInvariant();
    }

    public static bool IsAllowed(string target) => SchemeOf(target) is { } scheme && Allowed.Contains(scheme, StringComparer.Ordinal);

    /// <summary>Whether nothing is after the scheme, as in <c>tel:</c> and <c>https://</c>. A letter may have no address yet, as in <c>mailto:?subject=Help</c>.</summary>
    public static bool LeadsNowhere(string target) =>
        SchemeOf(target) is { } scheme && Uri.UnescapeDataString(target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..]).Trim().TrimStart('/', '\\') switch
        {
            "" or "?" or "#" => true,
            ['?' or '#', ..] => scheme != "mailto",
            _ => false,
        };
}
