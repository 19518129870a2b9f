using AngleSharp.Dom;

namespace StaticBackSite.Audit.Pages;

/// <summary>The address in <c>&lt;meta http-equiv="refresh" content="0; url=/new/"&gt;</c>.</summary>
internal static class RedirectAddress
{
    public static bool IsRedirect(IElement meta) =>
        string.Equals(meta.GetAttribute("http-equiv")?.Trim(), "refresh", StringComparison.OrdinalIgnoreCase) && Of(meta) is not null;

    /// <summary>Null where the page only loads itself again.</summary>
    public static string? Of(IElement meta)
    {
        var content = meta.GetAttribute("content") ?? "";
        var at = content.IndexOf("url", StringComparison.OrdinalIgnoreCase);
        var equals = at < 0 ? -1 : content.IndexOf('=', at);
        return equals < 0 ? null : content[(equals + 1)..].Trim().Trim('"', '\'');
    }
}
