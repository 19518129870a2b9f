using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Pages.StructuredData;

namespace StaticBackSite.Pages;

/// <summary>What every page has, whatever its kind.</summary>
/// <param name="Url">Ready for <c>href</c>.</param>
/// <param name="CanonicalUrl">Whole, with the host.</param>
public sealed record PageIdentity(SiteModel Site, string Url, string CanonicalUrl, string Title, string Description, PageType Type)
{
    public static PageIdentity Of(ParsedDocument page, PublishedSite site) => new(
        site.Model, site.Index.Href(page), site.Index.Site.AbsoluteUrl(page.Route.Url), page.FrontMatter.Title, page.FrontMatter.Description, page.FrontMatter.Type);
}

/// <summary>Everything that the theme shows of one page. The theme shows; it decides nothing.</summary>
public abstract record PageModel(PageIdentity Identity)
{
    public SiteModel Site => Identity.Site;

    public string Url => Identity.Url;

    public string CanonicalUrl => Identity.CanonicalUrl;

    public string Title => Identity.Title;

    public string Description => Identity.Description;

    public PageType Type => Identity.Type;

    /// <summary>The id of the heading above the page; null where a part of the page has that id.</summary>
    public string? TitleId { get; init; }

    /// <summary>From the home page down to this page's folder; empty on the home page.</summary>
    internal ImmutableArray<Crumb> Breadcrumbs { get; init; } = [];

    /// <summary>The part of the site that the page belongs to, as search results name it.</summary>
    public string Section { get; init; } = "";

    public WrittenHtml Body { get; init; }

    public ImmutableArray<ContentsEntry> Contents { get; init; } = [];

    /// <summary>Definitions of the terms that are linked on this page, one each.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    public ImmutableArray<NumberedReference> References { get; init; } = [];

    public ReviewModel? Review { get; init; }

    /// <summary>How long a text that is read from beginning to end takes; null for any other page.</summary>
    public int? ReadingMinutes { get; init; }

    /// <summary>Where this page's file can be edited.</summary>
    public string? EditUrl { get; init; }

    /// <summary>Stylesheets that this page needs besides the one of every page, ready for <c>href</c>.</summary>
    public ImmutableArray<string> Stylesheets { get; init; } = [];

    /// <summary>Scripts that this page needs besides those of every page, ready for <c>src</c>.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>What search engines are told; null where there is nothing to tell.</summary>
    internal PageGraph? Graph { get; init; }

    /// <summary>What packs add to the model, one value of a type.</summary>
    public ModelParts Parts { get; init; }

    /// <summary>The text of the page as Markdown.</summary>
    public string? MarkdownUrl { get; init; }

    /// <summary>Parts that were on this page and are on another now.</summary>
    public ImmutableArray<MovedPart> MovedParts { get; init; } = [];

    /// <summary>Pages that link to this one.</summary>
    public ImmutableArray<PageLink> Backlinks { get; init; } = [];

    /// <summary>What a pack has added; null where it has added nothing of this type.</summary>
    public T? Part<T>()
        where T : class => Parts.Get<T>();

    /// <summary>The same model with the files that these groups of the theme consist of.</summary>
    internal PageModel WithAssets(IEnumerable<string> groups, PublishedAssets assets)
    {
        var needed = assets.Groups.Where(group => groups.Contains(group.Name, StringComparer.Ordinal)).ToArray();
        return needed.Length == 0 ? this : this with { Stylesheets = [.. needed.SelectMany(group => group.Stylesheets)], Scripts = [.. needed.SelectMany(group => group.Scripts)] };
    }

    public bool IsHome => Type == PageType.Home;

    public bool IsTextFirst => Type.Has(PageTraits.TextFirst);

    /// <summary>Whether the site's search does not find the page, as <c>site.yml</c> wants it.</summary>
    public bool IsLeftOutOfSearch { get; init; }

    /// <summary>Whether somebody may look for what the page says; the search page itself and 404 say nothing.</summary>
    public bool IsSearched => Type != PageType.Utility;
}

/// <summary>What lies at an address that a page has left, for hosts that cannot redirect.</summary>
internal sealed record RedirectPage(PageIdentity Identity, PageLink Target) : PageModel(Identity);
