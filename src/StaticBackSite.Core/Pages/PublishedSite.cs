using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Graph;
using StaticBackSite.Pages.StructuredData;

namespace StaticBackSite.Pages;

/// <summary>The site as its pages and the files beside them are made from it: what an output sees.</summary>
public sealed record PublishedSite(LinkedSite Linked, SiteModel Model, PublishedAssets Assets, IPageRenderer Renderer, PageDefinition Definition)
{
    public SiteIndex Index => Linked.Index;

    /// <summary>What the search puts first.</summary>
    public ImmutableArray<PinnedAnswer> Answers { get; init; } = [];

    /// <summary>What search engines are told of each term; the same on every page that is about it.</summary>
    public ByTerm<NamedThing> TermData { get; } = new(
        Linked.Index.Terms,
        term => new NamedThing("DefinedTerm", term.Title, Linked.Index.Site.AbsoluteUrl(term.Document.Route.Url)));

    /// <summary>What a pop-up says of each term; the same on every page.</summary>
    public ByTerm<Definition> Definitions { get; } = new(
        Linked.Index.Terms,
        term => new Definition(term.DefinitionId, Linked.Index.Href(term.Document), term.Title, term.FrontMatter.Definition.Value));
}
