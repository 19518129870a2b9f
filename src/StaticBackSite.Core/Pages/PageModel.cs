using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;

namespace StaticBackSite.Pages;

/// <summary>Everything that the theme shows of one page. The theme shows; it decides nothing.</summary>
public abstract record PageModel
{
    public required SiteModel Site { get; init; }

    /// <summary>Ready for <c>href</c>.</summary>
    public required string Url { get; init; }

    public required string CanonicalUrl { get; init; }

    public required string Title { get; init; }

    /// <summary>The id of the heading above the page; null where a part of the page has that id.</summary>
    public string? TitleId { get; init; }

    public required string Description { get; init; }

    public required PageType Type { get; init; }

    /// <summary>From the home page down to this page's folder; empty on the home page.</summary>
    public ImmutableArray<Crumb> Breadcrumbs { get; init; } = [];

    /// <summary>The part of the site that the page belongs to, as search results name it.</summary>
    public string Section { get; init; } = "";

    public WrittenHtml Body { get; init; }

    public ImmutableArray<ContentsEntry> Contents { get; init; } = [];

    /// <summary>Definitions of the terms that are linked on this page, one each.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    public ImmutableArray<NumberedReference> References { get; init; } = [];

    public ReviewModel? Review { get; init; }

    /// <summary>Where this page's file can be edited.</summary>
    public string? EditUrl { get; init; }

    /// <summary>JSON-LD, safe to stand inside a script element; empty where there is nothing to tell.</summary>
    public WrittenHtml StructuredData { get; init; }

    /// <summary>The text of the page as Markdown.</summary>
    public string? MarkdownUrl { get; init; }

    /// <summary>Parts that stood on this page and now stand on another.</summary>
    public ImmutableArray<MovedPart> MovedParts { get; init; } = [];

    /// <summary>Pages that link to this one.</summary>
    public ImmutableArray<PageLink> Backlinks { get; init; } = [];

    public bool IsHome => Type == PageType.Home;

    /// <summary>Whether somebody may look for what the page says; the search page itself and 404 say nothing.</summary>
    public bool IsSearched => Type != PageType.Utility;
}
