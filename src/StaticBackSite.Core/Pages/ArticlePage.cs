using System.Collections.Immutable;
using StaticBackSite.Content;

namespace StaticBackSite.Pages;

/// <summary>Any page of running text: articles, hubs, the home page, about pages.</summary>
public sealed record ArticlePage : PageModel
{
    public string? MainMessage { get; init; }

    public ImmutableArray<string> KeyPoints { get; init; } = [];

    public Aims? Aims { get; init; }

    public ImmutableArray<HelpLink> MoreHelp { get; init; } = [];

    public ImmutableArray<PageLink> Related { get; init; } = [];

    public SeriesModel? Series { get; init; }

    /// <summary>The pages of a hub's folder.</summary>
    public ImmutableArray<PageLink> Children { get; init; } = [];
}
