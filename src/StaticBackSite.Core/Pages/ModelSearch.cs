using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>What is particular to the search page: every page and every term from A to Z.</summary>
public static class ModelSearch
{
    public static SearchPage From(LinkedDocument page, PublishedSite site) => new()
    {
        Site = site.Model,
        Url = site.Index.Href(page.Parsed),
        CanonicalUrl = site.Index.Site.AbsoluteUrl(page.Parsed.Route.Url),
        Title = page.Parsed.FrontMatter.Title,
        Description = page.Parsed.FrontMatter.Description,
        Type = PageType.Utility,
        Letters =
        [
            .. site.Index.Pages
                .Where(p => p.FrontMatter.Type != PageType.Utility)
                .OrderBy(p => AlphabeticKey.Of(p.FrontMatter.Title), StringComparer.Ordinal).ThenBy(p => p.FrontMatter.Title, StringComparer.Ordinal)
                .GroupBy(p => AlphabeticKey.LetterOf(p.FrontMatter.Title), StringComparer.Ordinal)
                .Select(g => new IndexLetter(g.Key, [.. g.Select(p => Entry(p, site.Index))])),
        ],
    };

    private static IndexEntry Entry(ParsedDocument page, SiteIndex index)
    {
        ImmutableArray<string> otherNames = page.FrontMatter is TermFrontMatter term ? [.. term.Aliases.Select(a => a.Value)] : [];
        return new IndexEntry(index.Href(page), page.FrontMatter.Title, otherNames);
    }
}
