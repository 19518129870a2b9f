using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>The page that the search opens on, and the list of every page and every term for those whose browser runs no scripts.</summary>
internal sealed record SearchPage(PageIdentity Identity) : PageModel(Identity)
{
    public required ImmutableArray<IndexLetter> Letters { get; init; }

    /// <summary>Whether the build makes the page, which then has no words of its own for search engines.</summary>
    public bool IsMade { get; init; }

    /// <summary>
    /// Where the search page is: the site's own, or one that the build makes. Null where there is a single page, so nothing to
    /// search, and where something else has the address.
    /// </summary>
    public static UrlPath? AddressIn(SiteIndex index)
    {
        if (index.Page(WellKnownAddresses.SearchPage) is { } own)
            return own.Route.Url;
        var address = WellKnownAddresses.Search;
        var isFree = index.PageLike(address) is null && !index.HasAssetLike(address) && !index.MovedPages.Any(move => move.Folder.Key == address.Key);
        return isFree && index.Pages.Count(page => page.FrontMatter.Type != PageType.Utility) > 1 ? address : null;
    }

    public static SearchPage From(LinkedDocument page, PublishedSite site) => From(PageIdentity.Of(page.Parsed, site) with { Type = PageType.Utility }, site);

    /// <summary>The page of a site that has not written one.</summary>
    public static SearchPage Made(UrlPath address, PublishedSite site)
    {
        var (index, words) = (site.Index, site.Index.Strings.Search);
        var identity = new PageIdentity(site.Model, address.Href(index.Site.BasePath), index.Site.AbsoluteUrl(address), words.Title, words.Description(index.Site.Name), PageType.Utility);
        return From(identity, site) with { IsMade = true, Breadcrumbs = [ModelPage.HomeCrumb(index)] };
    }

    private static SearchPage From(PageIdentity identity, PublishedSite site)
    {
        var pages = site.Index.Pages
            .Where(p => p.FrontMatter.Type != PageType.Utility)
            .OrderBy(p => AlphabeticKey.Of(p.FrontMatter.Title), StringComparer.Ordinal).ThenBy(p => p.FrontMatter.Title, StringComparer.Ordinal)
            .ToArray();
        return new(identity)
        {
            Letters = [.. pages.Select((page, i) => (page, IsTwin: AreTwins(pages, i - 1) || AreTwins(pages, i)))
                .GroupBy(entry => AlphabeticKey.LetterOf(entry.page.FrontMatter.Title), StringComparer.Ordinal)
                .Select(letter => new IndexLetter(letter.Key, [.. letter.Select(entry => Entry(entry.page, entry.IsTwin, site.Index))]))],
        };
    }

    /// <summary>Whether an entry begins as the one before it reads, such as a page and the term that it is about: only their sections tell them apart.</summary>
    private static bool AreTwins(ParsedDocument[] pages, int at) =>
        at >= 0 && at + 1 < pages.Length && pages[at + 1].FrontMatter.Title.StartsWith(pages[at].FrontMatter.Title, StringComparison.OrdinalIgnoreCase);

    private static IndexEntry Entry(ParsedDocument page, bool isTwin, SiteIndex index)
    {
        ImmutableArray<string> otherNames = page.FrontMatter is TermFrontMatter term ? [.. term.Aliases.Select(a => a.Value)] : [];
        return new IndexEntry(index.Href(page), page.FrontMatter.Title, otherNames) { Section = isTwin ? ModelPage.SectionOf(page, index) : null };
    }
}

/// <summary>A letter of the list from A to Z.</summary>
internal sealed record IndexLetter(string Letter, ImmutableArray<IndexEntry> Entries);

/// <param name="OtherNames">Of a term of the glossary.</param>
internal sealed record IndexEntry(string Url, string Title, ImmutableArray<string> OtherNames)
{
    /// <summary>Where the title alone does not say which page it is.</summary>
    public string? Section { get; init; }
}
