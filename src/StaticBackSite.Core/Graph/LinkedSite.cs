using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Html;
using StaticBackSite.Linking;

namespace StaticBackSite.Graph;

/// <summary>The whole site, ready to be turned into page models.</summary>
public sealed record LinkedSite(SiteIndex Index, ImmutableArray<LinkedDocument> Pages, SiteGraph Graph, BuildOptions Options)
{
    private readonly Lazy<Dictionary<ParsedDocument, LinkedDocument>> _byPage = new(() => Pages.ToDictionary(p => p.Parsed));

    public WrittenBodies Bodies { get; init; } = new();

    /// <summary>What the checks of a page may look at besides the page.</summary>
    public SharedContent Shared { get; } = new(Index.Sources, Index.Terms, Options.Date);

    public LinkedDocument? Of(ParsedDocument page) => _byPage.Value.GetValueOrDefault(page);
}
