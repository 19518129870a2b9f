using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Pages.StructuredData;

namespace StaticBackSite.Pages;

/// <summary>How pages become models: what the engine does for every site, and what packs add to it.</summary>
public sealed record PageDefinition
{
    /// <summary>What every site has.</summary>
    public static PageDefinition Default { get; } = new() { Descriptions = [DescribeTerms.In, DescribeQuestions.In] };

    private ImmutableDictionary<PageType, (Func<LinkedDocument, PublishedSite, PageModel> Of, ImmutableArray<string> Assets)> Models { get; init; } =
        ImmutableDictionary<PageType, (Func<LinkedDocument, PublishedSite, PageModel>, ImmutableArray<string>)>.Empty;

    /// <summary>Each adds to a model that is otherwise complete; in this order.</summary>
    public ImmutableArray<Func<PageModel, LinkedDocument, PublishedSite, PageModel>> Additions { get; init; } = [];

    /// <summary>Each adds to what every page of a site shows.</summary>
    public ImmutableArray<Func<SiteModel, SiteIndex, SiteModel>> SiteAdditions { get; init; } = [];

    /// <summary>Answers of the search that come before what the index finds.</summary>
    public ImmutableArray<Func<SiteIndex, IEnumerable<PinnedAnswer>>> Answers { get; init; } = [];

    /// <summary>What search engines are told besides the address, the title and the sources of a page; each adds to the description so far, in this order.</summary>
    public ImmutableArray<Func<WebPage, PageModel, LinkedDocument, PublishedSite, WebPage>> Descriptions { get; init; } = [];

    /// <summary>The same with a model for the pages of a type, which have a layout of their own; all others are running text.</summary>
    /// <param name="assets">The groups of the theme's files that the layout needs.</param>
    public PageDefinition WithModel(PageType type, Func<LinkedDocument, PublishedSite, PageModel> model, ImmutableArray<string> assets = default) =>
        this with { Models = Models.SetItem(type, (model, assets.IsDefault ? [] : assets)) };

    public PageModel ModelOf(LinkedDocument page, PublishedSite site) =>
        Models.TryGetValue(page.Parsed.FrontMatter.Type, out var kind) ? kind.Of(page, site) : ArticlePage.From(page, site);

    /// <summary>The groups of the theme's files that a page needs, by its kind and by what is on it.</summary>
    public IEnumerable<string> AssetsOf(ParsedDocument page)
    {
        var type = page.FrontMatter.Type;
        ImmutableArray<string> ofKind = type == PageType.Home ? ["home"] : type == PageType.Glossary || type == PageType.Term ? ["glossary"] : Models.TryGetValue(type, out var kind) ? kind.Assets : [];
        return page.Assets.Union(ofKind, StringComparer.Ordinal);
    }

    public SiteModel Extend(SiteModel model, SiteIndex index) => SiteAdditions.Aggregate(model, (extended, addition) => addition(extended, index));
}
