using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Graph;
using StaticBackSite.Html;
using StaticBackSite.Linking;
using StaticBackSite.Pages.StructuredData;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>The site as its pages and the files beside them are made from it: what an output sees.</summary>
public sealed record PublishedSite
{
    internal PublishedSite(LinkedSite linked, SiteModel model, PublishedAssets assets, IPageRenderer renderer, PageDefinition definition)
    {
        (Linked, Model, Assets, Renderer, Definition) = (linked, model, assets, renderer, definition);
        TermData = new(linked.Index.Terms, term => new(new NamedThing("DefinedTerm", term.Title, linked.Index.Site.AbsoluteUrl(term.Document.Route.Url))));
        WebSite = PageGraph.WebSite(linked.Index.Site);
        Publisher = PageGraph.Publisher(linked.Index.Site, assets);
        Definitions = new(linked.Index.Terms, term => new Definition(term.DefinitionId, linked.Index.Href(term.Document), term.Title, term.FrontMatter.Definition.Value));
    }

    internal LinkedSite Linked { get; init; }

    public SiteModel Model { get; init; }

    internal PublishedAssets Assets { get; init; }

    internal IPageRenderer Renderer { get; init; }

    internal PageDefinition Definition { get; init; }

    public SiteIndex Index => Linked.Index;

    /// <summary>The pages that come from the files of the pipeline that asks, which Process has given it. Outputs beside the pages have none.</summary>
    internal ImmutableArray<RenderedBody> OwnPages { get; init; } = [];

    public SiteGraph Graph => Linked.Graph;

    public ImmutableArray<LinkedDocument> Pages => Linked.Pages;

    /// <summary>What the search puts first.</summary>
    public ImmutableArray<PinnedAnswer> Answers { get; init; } = [];

    /// <summary>What search engines are told of each term; the same on every page that is about it.</summary>
    internal ByTerm<WrittenThing> TermData { get; }

    /// <summary>What search engines are told on every page of the site.</summary>
    internal WrittenThing WebSite { get; }

    internal WrittenThing? Publisher { get; }

    /// <summary>Entries of the menus at the side that are the same on every page that shows them.</summary>
    internal ConcurrentDictionary<MenuNode, MenuEntry> MenuEntries { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a pop-up says of each term; the same on every page.</summary>
    internal ByTerm<Definition> Definitions { get; }
}

/// <summary>The theme's files under the addresses that they are published at, ready for <c>href</c>.</summary>
/// <param name="Scripts">Those that every page loads.</param>
/// <param name="IconPictures">The icon as PNG by its width in pixels, for systems that draw no SVG.</param>
internal sealed record PublishedAssets(
    string Stylesheet, ImmutableArray<string> Scripts, string? SearchScript, string? Icon, ImmutableArray<(int Size, string Url)> IconPictures, string? OfflineScript,
    ImmutableArray<PublishedAsset> Files)
{
    internal ImmutableArray<AssetGroup> Groups { get; init; } = [];

    /// <summary>The icon on a ground that reaches to every edge, for systems that cut it to a shape of their own.</summary>
    public string? MaskableIcon { get; init; }

    /// <summary>The colours of the site.</summary>
    public Palette Palette { get; init; } = Palette.Default;

    /// <summary>What the search is shown with, loaded with its script.</summary>
    public string? SearchStylesheet { get; init; }
}

/// <summary>A file of the theme and where it is published.</summary>
internal sealed record PublishedAsset(OutputPath Path, UrlPath Url, ReadOnlyMemory<byte> Content);

/// <summary>Files that only some pages load, such as those that show something of a pack.</summary>
internal sealed record AssetGroup(string Name, ImmutableArray<string> Stylesheets, ImmutableArray<string> Scripts);
