using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Health;

namespace StaticBackSite.Pages;

/// <summary>What every page of the site shows alike. Addresses are ready for <c>href</c>.</summary>
public sealed record SiteModel
{
    /// <summary>Where the search index lies in the site.</summary>
    public const string SearchIndexFolder = "/pagefind/";

    public required string Name { get; init; }

    public required string Locale { get; init; }

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The words of the interface.</summary>
    public required Strings Strings { get; init; }

    public required HealthStrings HealthStrings { get; init; }

    public required string HomeUrl { get; init; }

    public string? Publisher { get; init; }

    public string? FeedbackUrl { get; init; }

    public required string StylesheetUrl { get; init; }

    /// <summary>Scripts that every page loads, as ES modules.</summary>
    public required ImmutableArray<string> ScriptUrls { get; init; }

    public string? IconUrl { get; init; }

    /// <summary>The icon for home screens that draw no SVG.</summary>
    public string? TouchIconUrl { get; init; }

    public string? WebManifestUrl { get; init; }

    public string? FeedUrl { get; init; }

    public string? OpenSearchUrl { get; init; }

    public CardModel? Card { get; init; }

    /// <summary>Whether search engines are asked to stay away.</summary>
    public bool NoIndex { get; init; }

    public required ImmutableArray<PageLink> Navigation { get; init; }

    public required ImmutableArray<PageLink> Footer { get; init; }

    /// <summary>The search page, if the site has one.</summary>
    public string? SearchUrl { get; init; }

    /// <summary>The folder of the search index; null where none is published.</summary>
    public string? SearchIndexUrl { get; init; }

    /// <summary>The script that searches, loaded when a reader first does.</summary>
    public string? SearchScriptUrl { get; init; }

    /// <summary>The disclaimer as written in its single source; empty where the site has none.</summary>
    public HtmlFragment Disclaimer { get; init; }
}
