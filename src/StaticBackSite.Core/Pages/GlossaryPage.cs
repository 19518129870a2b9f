using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>The glossary from A to Z.</summary>
public sealed record GlossaryPage(PageIdentity Identity) : PageModel(Identity)
{
    public required ImmutableArray<GlossaryLetter> Letters { get; init; }

    public ConceptMapModel? Map { get; init; }

    public static GlossaryPage From(LinkedDocument page, PublishedSite site) => new(PageIdentity.Of(page.Parsed, site) with { Type = PageType.Glossary })
    {
        Map = ConceptMapModel.Of(site.Index),
        Letters =
        [
            .. site.Index.Terms.Terms
                .OrderBy(t => AlphabeticKey.Of(t.Title), StringComparer.Ordinal).ThenBy(t => t.Title, StringComparer.Ordinal)
                .GroupBy(t => AlphabeticKey.LetterOf(t.Title), StringComparer.Ordinal)
                .Select(g => new GlossaryLetter(g.Key, [.. g.Select(t => Entry(t, site.Index))])),
        ],
    };

    private static GlossaryEntry Entry(Term term, SiteIndex index) =>
        new(index.Href(term.Document), term.Title, term.FrontMatter.Definition.Value, [.. term.FrontMatter.Aliases.Select(a => a.Value)], [.. term.FrontMatter.SearchAliases.Select(a => a.Value)]);
}

public sealed record GlossaryLetter(string Letter, ImmutableArray<GlossaryEntry> Terms);

/// <param name="SearchNames">More words that the page’s filter finds the term by; they are not shown.</param>
public sealed record GlossaryEntry(string Url, string Term, string Definition, ImmutableArray<string> OtherNames, ImmutableArray<string> SearchNames);
