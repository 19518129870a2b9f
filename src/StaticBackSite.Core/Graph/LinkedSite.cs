using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Html;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Pages.StructuredData;

namespace StaticBackSite.Graph;

/// <summary>The whole site, ready to be turned into page models.</summary>
public sealed record LinkedSite(SiteIndex Index, ImmutableArray<LinkedDocument> Pages, SiteGraph Graph, BuildOptions Options)
{
    private readonly Lazy<Dictionary<ParsedDocument, LinkedDocument>> _byPage = new(() => Pages.ToDictionary(p => p.Parsed));

    private readonly Lazy<ByTerm<byte[]>> _termData = new(() => new ByTerm<byte[]>(Index.Terms, term => WriteStructuredData.Of(term, Index)));

    /// <summary>What search engines are told of each term, as JSON-LD; the same on every page that is about it.</summary>
    public ByTerm<byte[]> TermData => _termData.Value;

    /// <summary>What stands behind the links to a term; the same on every page.</summary>
    public ByTerm<Definition> Definitions { get; } = new(
        Index.Terms,
        term => new Definition(term.DefinitionId, Index.Href(term.Document), term.Title, term.FrontMatter.Definition.Value));

    public WrittenBodies Bodies { get; init; } = new();

    /// <summary>What the checks of a page may look at besides the page.</summary>
    public SharedContent Shared { get; } = new(Index.Sources, Index.Terms, Options.Date);

    public LinkedDocument? Of(ParsedDocument page) => _byPage.Value.GetValueOrDefault(page);
}
