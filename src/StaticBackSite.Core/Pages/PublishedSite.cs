using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Graph;
using StaticBackSite.Pages.StructuredData;

namespace StaticBackSite.Pages;

/// <summary>The site as its pages and the files beside them are made from it: what an output sees.</summary>
public sealed record PublishedSite(LinkedSite Linked, SiteModel Model, PublishedAssets Assets, IPageRenderer Renderer)
{
    private readonly Lazy<ByTerm<byte[]>> _termData = new(() => new ByTerm<byte[]>(Linked.Index.Terms, term => WriteStructuredData.Of(term, Linked.Index)));

    public SiteIndex Index => Linked.Index;

    /// <summary>What search engines are told of each term, as JSON-LD; the same on every page that is about it.</summary>
    public ByTerm<byte[]> TermData => _termData.Value;

    /// <summary>What a pop-up says of each term; the same on every page.</summary>
    public ByTerm<Definition> Definitions { get; } = new(
        Linked.Index.Terms,
        term => new Definition(term.DefinitionId, Linked.Index.Href(term.Document), term.Title, term.FrontMatter.Definition.Value));
}
