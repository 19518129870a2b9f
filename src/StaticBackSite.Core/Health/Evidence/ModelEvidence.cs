using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Linking;
using StaticBackSite.Pages;

namespace StaticBackSite.Health.Evidence;

/// <summary>What is particular to the page that lists every reference.</summary>
public static class ModelEvidence
{
    public static EvidencePage From(LinkedDocument page, PublishedSite site) => new()
    {
        Site = site.Model,
        Url = site.Index.Href(page.Parsed),
        CanonicalUrl = site.Index.Site.AbsoluteUrl(page.Parsed.Route.Url),
        Title = page.Parsed.FrontMatter.Title,
        Description = page.Parsed.FrontMatter.Description,
        Type = PageType.Evidence,
        Entries =
        [
            .. site.Index.Bibliography.References
                .OrderBy(r => ListReferences.ToModel(r, 0, r.Id, [], site.Index.Strings).Authors, StringComparer.Ordinal).ThenBy(r => r.Year).ThenBy(r => r.Id, StringComparer.Ordinal)
                .Select(r => Entry(r, site)),
        ],
    };

    private static EvidenceEntry Entry(Reference reference, PublishedSite site) => new(
        ListReferences.ToModel(reference, 0, PageIds.OfTheme("source-" + reference.Id), [], site.Index.Strings),
        reference.Verified,
        reference.Supports,
        reference.Limits,
        site.Linked.Graph.Citations.TryGetValue(reference, out var pages) ? [.. pages.Select(p => ModelPage.Link(p, site.Index))] : []);
}
