using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>The page that the search opens on, and the list of every page and every term for those whose browser runs no scripts.</summary>
public sealed record SearchPage(PageIdentity Identity) : PageModel(Identity)
{
    public required ImmutableArray<IndexLetter> Letters { get; init; }

    public static SearchPage From(LinkedDocument page, PublishedSite site) => new(PageIdentity.Of(page.Parsed, site) with { Type = PageType.Utility })
    {
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

/// <summary>A letter of the list from A to Z.</summary>
public sealed record IndexLetter(string Letter, ImmutableArray<IndexEntry> Entries);

/// <param name="OtherNames">Of a term of the glossary.</param>
public sealed record IndexEntry(string Url, string Title, ImmutableArray<string> OtherNames);
