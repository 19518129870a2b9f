using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>What is particular to the glossary's list from A to Z.</summary>
public static class ModelGlossary
{
    public static GlossaryPage From(LinkedDocument page, PublishedSite site) => new()
    {
        Site = site.Model,
        Url = site.Index.Href(page.Parsed),
        CanonicalUrl = site.Index.Site.AbsoluteUrl(page.Parsed.Route.Url),
        Title = page.Parsed.FrontMatter.Title,
        Description = page.Parsed.FrontMatter.Description,
        Type = PageType.Glossary,
        Map = DrawConceptMap.From(site.Index),
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
