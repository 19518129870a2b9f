using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Pages.StructuredData;

namespace StaticBackSite.Pages;

/// <summary>Makes the model of a page whose kind has a layout of its own.</summary>
public delegate PageModel PageModeller(LinkedDocument page, PublishedSite site);

/// <param name="Assets">The groups of the theme's files that its layout needs.</param>
public sealed record ModelledKind(PageModeller Model, ImmutableArray<string> Assets);

/// <summary>Adds to a model that is otherwise complete.</summary>
public delegate PageModel PageAddition(PageModel model, LinkedDocument page, PublishedSite site);

/// <summary>Adds to what every page of a site shows.</summary>
public delegate SiteModel SiteAddition(SiteModel model, SiteIndex index);

/// <summary>Answers of the search that come before what the index finds.</summary>
public delegate IEnumerable<PinnedAnswer> SearchAnswers(SiteIndex index);

/// <summary>How pages become models: what the engine does for every site, and what packs add to it.</summary>
public sealed record PageDefinition
{
    /// <summary>What every site has.</summary>
    public static PageDefinition Default { get; } = new() { Descriptions = [DescribeTerms.In, DescribeQuestions.In] };

    /// <summary>Kinds of pages with models of their own; all others are running text.</summary>
    public ImmutableDictionary<PageType, ModelledKind> Models { get; init; } = ImmutableDictionary<PageType, ModelledKind>.Empty;

    /// <summary>In this order.</summary>
    public ImmutableArray<PageAddition> Additions { get; init; } = [];

    public ImmutableArray<SiteAddition> SiteAdditions { get; init; } = [];

    public ImmutableArray<SearchAnswers> Answers { get; init; } = [];

    /// <summary>What search engines are told besides the address, the title and the sources of a page; in this order.</summary>
    public ImmutableArray<WebPageDescription> Descriptions { get; init; } = [];

    public PageModel ModelOf(LinkedDocument page, PublishedSite site) =>
        Models.TryGetValue(page.Parsed.FrontMatter.Type, out var kind) ? kind.Model(page, site) : ArticlePage.From(page, site);

    /// <summary>The groups of the theme's files that a page needs, by its kind and by what is on it.</summary>
    public IEnumerable<string> AssetsOf(ParsedDocument page) =>
        Models.TryGetValue(page.FrontMatter.Type, out var kind) ? page.Assets.Union(kind.Assets, StringComparer.Ordinal) : page.Assets;

    public SiteModel Extend(SiteModel model, SiteIndex index) => SiteAdditions.Aggregate(model, (extended, addition) => addition(extended, index));
}
