using StaticBackSite.Documents;
using StaticBackSite.Documents.Models;
using StaticBackSite.Markdown.Glossary;
using StaticBackSite.Pipelines;

namespace StaticBackSite.Modules.PostProcess;

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
                .OrderBy(t => t.Title.ToUpperInvariant(), StringComparer.Ordinal)
                .GroupBy(t => Letter(t.Title), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new GlossaryLetter(g.Key, [.. g.Select(t => Entry(t, site.Index))])),
        ],
    };

    public static string Letter(string title) => char.IsLetter(title[0]) ? char.ToUpperInvariant(title[0]).ToString() : "0–9";

    private static GlossaryEntry Entry(Term term, SiteIndex index) =>
        new(index.Href(term.Document), term.Title, term.FrontMatter.Definition.Value, [.. term.FrontMatter.Aliases.Select(a => a.Value)], [.. term.FrontMatter.SearchAliases.Select(a => a.Value)]);
}
