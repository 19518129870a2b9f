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
