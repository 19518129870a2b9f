using System.Collections.Immutable;
using AngleSharp.Dom;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Audit.Pages;

/// <summary>From a parsed page, what the rest of the site needs to know of it.</summary>
internal static class GatherFacts
{
    public static PageFacts From(HtmlPage page, ImmutableArray<Diagnostic> diagnostics) => new(page.File, page.Kind)
    {
        Diagnostics = diagnostics,
        References = new GatherReferences(page).All(),
        Anchors = Anchors(page),
        Base = page.All("base").Select(element => element.GetAttribute("href")).FirstOrDefault(href => href is not null),
        Title = HeadElements.Title(page) is { } title ? new Located<string>(title.Words(), page.SpanOf(title)) : null,
        Description = HeadElements.Description(page) is { } meta ? Content(page, meta, "content") : null,
        Canonical = [.. page.All("link").Where(link => link.HasToken("rel", "canonical")).Select(link => Content(page, link, "href"))],
        Disclaimers = [.. page.With("data-disclaimer").Where(e => !e.IsHidden()).Select(e => new Located<string>(e.Words(), page.SpanOf(e)))],
        NoIndex = page.All("meta").Any(meta => meta.Is("name", "robots") && (meta.GetAttribute("content") ?? "").Contains("noindex", StringComparison.OrdinalIgnoreCase)),
    };

    private static HashSet<string> Anchors(HtmlPage page)
    {
        var ids = page.With("id").Select(element => element.GetAttribute("id"));
        var names = page.With("name").Where(element => element.LocalName == "a").Select(element => element.GetAttribute("name"));
        return ids.Concat(names).OfType<string>().Where(anchor => anchor.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    private static Located<string> Content(HtmlPage page, IElement element, string attribute) =>
        new(ElementWords.SingleSpaced(element.GetAttribute(attribute) ?? ""), page.SpanOf(element));
}

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
