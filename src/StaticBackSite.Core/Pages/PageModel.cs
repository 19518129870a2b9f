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

    /// <summary>The menu at its side; null where it has none.</summary>
    internal PageMenu? Menu { get; init; }

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
    internal ModelParts Parts { get; init; }

    /// <summary>The text of the page as Markdown.</summary>
    public string? MarkdownUrl { get; init; }

    /// <summary>Parts that were on this page and are on another now.</summary>
    public ImmutableArray<MovedPart> MovedParts { get; init; } = [];

    /// <summary>Pages that link to this one.</summary>
    public ImmutableArray<PageLink> Backlinks { get; init; } = [];

    /// <summary>What a pack has added; null where it has added nothing of this type.</summary>
    public T? Part<T>()
        where T : class => Parts.Get<T>();

    /// <summary>The same model with what a pack adds, in place of another value of its type.</summary>
    public PageModel With<T>(T part)
        where T : class => this with { Parts = Parts.With(part) };

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

/// <summary>A link to a page of this site.</summary>
/// <param name="Url">Ready for <c>href</c>.</param>
public sealed record PageLink(string Url, string Title, string? Description = null)
{
    public static PageLink To(ParsedDocument page, SiteIndex index) => new(index.Href(page), page.FrontMatter.Title, page.FrontMatter.Description);
}

/// <summary>A step of the breadcrumb; without an address where the folder has no page of its own.</summary>
internal sealed record Crumb(string? Url, string Title);

/// <summary>An entry of the table of contents, with the h3s below an h2.</summary>
public sealed record ContentsEntry(string Id, string Text, ImmutableArray<ContentsEntry> Children);

/// <summary>The definition that the links to a term show.</summary>
/// <param name="Id">The id that those links name.</param>
public sealed record Definition(string Id, string Url, string Term, string Text);

/// <summary>A part that has left the page.</summary>
/// <param name="Id">The fragment of the addresses that lead to it.</param>
public sealed record MovedPart(string Id, PageLink Target);

/// <summary>Who answers for the page, and when it is due for review. Dates read like 6 August 2026.</summary>
public sealed record ReviewModel(string? Reviewed, string? ReviewDue, bool IsOverdue, string? Publisher, ImmutableArray<ChangeModel> Changes);

public sealed record ChangeModel(string? Date, string Note);

/// <summary>Values that packs add to a model: at most one of each type, which is also how a layout asks for it.</summary>
internal readonly struct ModelParts
{
    private readonly ImmutableArray<object> _parts;

    private ModelParts(ImmutableArray<object> parts) => _parts = parts;

    public T? Get<T>()
        where T : class => _parts.IsDefault ? null : _parts.OfType<T>().FirstOrDefault();

    /// <summary>The same parts and this one, in place of another of its type.</summary>
    public ModelParts With<T>(T part)
        where T : class => new([.. _parts.IsDefault ? [] : _parts.Where(other => other is not T), part]);
}

/// <summary>The whole site on one page, in reading order.</summary>
internal sealed record PrintPage(PageIdentity Identity) : PageModel(Identity)
{
    public required ImmutableArray<PrintPart> Sections { get; init; }
}

/// <summary>A page of the site as it stands among the others.</summary>
/// <param name="Lead">The main message, or a term's definition.</param>
internal sealed record PrintPart(string Id, string Title, string? Lead, ImmutableArray<string> KeyPoints, WrittenHtml Text, ImmutableArray<NumberedReference> References, ReviewModel? Review);
