using System.Collections.Immutable;
using AngleSharp.Dom;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Sources;

namespace StaticBackSite.Audit.Pages;

/// <summary>What is remembered of a page once its own rules have run: all that other pages and the site ask for.</summary>
internal sealed record PageFacts(OutputFile File, PageKind Kind)
{
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    /// <summary>Every <c>id</c> and <c>a name</c>: what can stand behind a <c>#</c>.</summary>
    public required IReadOnlySet<string> Anchors { get; init; }

    /// <summary>What relative addresses start from, where a <c>base</c> element says so.</summary>
    public required string? Base { get; init; }

    public required Located<string>? Title { get; init; }

    public required Located<string>? Description { get; init; }

    /// <summary>One, in a page as it should be.</summary>
    public required ImmutableArray<Located<string>> Canonical { get; init; }

    /// <summary>The words of each visible disclaimer. One, in a page as it should be.</summary>
    public required ImmutableArray<Located<string>> Disclaimers { get; init; }

    /// <summary>Whether it asks search engines not to list it.</summary>
    public required bool NoIndex { get; init; }
}

internal enum PageKind
{
    Page,

    /// <summary><c>404.html</c>, which hosts show at every address that they do not know.</summary>
    NotFound,

    /// <summary>A page that only sends readers on, with <c>meta refresh</c>.</summary>
    Redirect,
}

/// <summary>An address as it is written in a published file.</summary>
/// <param name="Span">The address, or the tag that holds it.</param>
/// <param name="Words">For a link in the main part of a page: what it reads.</param>
internal sealed record Reference(string Address, ReferenceKind Kind, SourceSpan Span, string? Words = null);

internal enum ReferenceKind
{
    /// <summary>A reader follows it.</summary>
    Link,

    /// <summary>A browser fetches it by itself.</summary>
    Asset,

    /// <summary>A browser tells that host that somebody reads the page, without fetching a file of the site.</summary>
    Contact,

    /// <summary>Only machines read it: the feed, a preview picture.</summary>
    Mention,
}

/// <summary>The parts of a page that screen readers can jump to (HTML Accessibility API Mappings, W3C).</summary>
internal static class Landmark
{
    /// <summary>The role of a landmark, or null where the element is none.</summary>
    public static string? RoleOf(IElement element)
    {
        if (element.Tokens("role") is [var role, ..])
            return role is "banner" or "navigation" or "main" or "complementary" or "contentinfo" or "search" ? role : null;
        return element.LocalName switch
        {
            "main" => "main",
            "nav" => "navigation",
            "aside" => "complementary",
            "search" => "search",
            "header" when IsOfThePage(element) => "banner",
            "footer" when IsOfThePage(element) => "contentinfo",
            _ => null,
        };
    }

    private static bool IsOfThePage(IElement element) => !element.IsInside("article", "aside", "main", "nav", "section");
}

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
