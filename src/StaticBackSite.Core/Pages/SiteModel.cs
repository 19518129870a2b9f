using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Diagnostics;
using StaticBackSite.Html;
using StaticBackSite.Linking;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Pages;

/// <summary>What every page of the site shows alike: header, footer, disclaimer, the addresses of the theme's files. Addresses are ready for <c>href</c>.</summary>
public sealed record SiteModel
{
    /// <summary>Where the search index lies in the site.</summary>
    public const string SearchIndexFolder = "/pagefind/";

    public required string Name { get; init; }

    public required string Locale { get; init; }

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The words of the interface.</summary>
    public required Strings Strings { get; init; }

    public required string HomeUrl { get; init; }

    public string? Publisher { get; init; }

    public string? FeedbackUrl { get; init; }

    /// <summary>The page that thanks those who said whether a page helped; null where no page asks.</summary>
    public string? ThanksUrl { get; init; }

    public required string StylesheetUrl { get; init; }

    /// <summary>Scripts that every page loads, as ES modules.</summary>
    public required ImmutableArray<string> ScriptUrls { get; init; }

    public string? IconUrl { get; init; }

    /// <summary>The icon for home screens that draw no SVG.</summary>
    public string? TouchIconUrl { get; init; }

    public string? WebManifestUrl { get; init; }

    public string? FeedUrl { get; init; }

    public string? OpenSearchUrl { get; init; }

    internal CardModel? Card { get; init; }

    /// <summary>The ground of pages in light and in dark, as CSS writes it: the window around a page has its colour.</summary>
    internal (string Light, string Dark) Paper { get; init; }

    /// <summary>Whether the home page is laid out as one, and not like any other page.</summary>
    internal bool HasHomeLayout { get; init; } = true;

    /// <summary>A line that every page ends with.</summary>
    internal string? FooterText { get; init; }

    /// <summary>Whether search engines are asked to stay away.</summary>
    public bool NoIndex { get; init; }

    public required ImmutableArray<PageLink> Navigation { get; init; }

    public required ImmutableArray<PageLink> Footer { get; init; }

    /// <summary>The search page, if the site has one.</summary>
    public string? SearchUrl { get; init; }

    /// <summary>What the search answers from at once.</summary>
    public required string TitleIndexUrl { get; init; }

    /// <summary>The folder of the index of the full text; null where none is published.</summary>
    public string? SearchIndexUrl { get; init; }

    /// <summary>The script that searches, loaded when a reader first does.</summary>
    public string? SearchScriptUrl { get; init; }

    /// <summary>What it is shown with, loaded with it.</summary>
    public string? SearchStylesheetUrl { get; init; }

    /// <summary>The disclaimer as written in its single source; empty where the site has none.</summary>
    public WrittenHtml Disclaimer { get; init; }

    /// <summary>What packs add, one value of a type.</summary>
    internal ModelParts Parts { get; init; }

    /// <summary>What a pack has added; null where it has added nothing of this type.</summary>
    public T? Part<T>()
        where T : class => Parts.Get<T>();

    /// <summary>The same model with what a pack adds, in place of another value of its type.</summary>
    public SiteModel With<T>(T part)
        where T : class => this with { Parts = Parts.With(part) };

    internal static SiteModel From(SiteIndex index, BuildOptions options, LinkedDocument? disclaimer, PublishedAssets assets, DiagnosticBag diagnostics) => new()
    {
        Name = index.Site.Name,
        Locale = index.Site.Locale,
        IsRightToLeft = LanguageTag.IsRightToLeft(index.Site.Locale),
        Strings = index.Strings,
        HomeUrl = UrlPath.Root.Href(index.Site.BasePath),
        Publisher = index.Site.Publisher,
        FeedbackUrl = index.Site.Feedback,
        ThanksUrl = index.Site.Helped is { } thanks ? PagesOf([thanks], index, diagnostics).FirstOrDefault()?.Url : null,
        StylesheetUrl = assets.Stylesheet,
        ScriptUrls = options.Offline && index.Site.Offline && assets.OfflineScript is { } offline ? assets.Scripts.Add(offline) : assets.Scripts,
        IconUrl = assets.Icon,
        TouchIconUrl = assets.IconPictures is [var smallest, ..] ? smallest.Url : null,
        WebManifestUrl = assets.Icon is null ? null : WellKnownAddresses.WebManifest.Href(index.Site.BasePath),
        FeedUrl = index.Pages.Any(page => page.FrontMatter.News is not null) ? WellKnownAddresses.Feed.Href(index.Site.BasePath) : null,
        OpenSearchUrl = SearchPage.AddressIn(index) is not null ? WellKnownAddresses.OpenSearch.Href(index.Site.BasePath) : null,
        Card = CardOf(index, diagnostics),
        Paper = (assets.Palette.Light("paper").ToString(), assets.Palette.Dark("paper").ToString()),
        HasHomeLayout = index.Site.Theme.Home != ThemeHome.Page,
        FooterText = index.Site.Theme.FooterText,
        NoIndex = options.NoIndex,
        // Sections are at the side, with all that is in them; a row of pages is the header's.
        Navigation = [.. PagesOf(index.Site.Navigation, index, diagnostics) is var header && index.Site.Sidebar.IsEverywhere && index.Site.Menu.Any(item => item.IsSection) ? [] : header, .. LinksOf(index.Site.Theme.HeaderLinks)],
        Footer = [.. PagesOf(index.Site.Footer, index, diagnostics), .. LinksOf(index.Site.Theme.FooterLinks), .. index.Site.PrintPage ? [new PageLink(WellKnownAddresses.PrintPage.Href(index.Site.BasePath), index.Strings.Print.Title)] : Array.Empty<PageLink>()],
        SearchUrl = SearchPage.AddressIn(index)?.Href(index.Site.BasePath),
        SearchIndexUrl = options.Search && index.Page(WellKnownAddresses.SearchPage) is not null ? new UrlPath(SiteModel.SearchIndexFolder).Href(index.Site.BasePath) : null,
        SearchScriptUrl = assets.SearchScript,
        SearchStylesheetUrl = assets.SearchStylesheet,
        TitleIndexUrl = WellKnownAddresses.TitleIndex.Href(index.Site.BasePath),
        Disclaimer = disclaimer is null ? default : PageBody.WriteShared(disclaimer, index, PageIds.OfTheme("disclaimer-")),
    };

    private static CardModel? CardOf(SiteIndex index, DiagnosticBag diagnostics)
    {
        if (index.Site.Card is not { } card)
            return null;
        if (index.Asset(new SourcePath(card.Image.Value)) is { } picture)
            return new CardModel(index.Site.AbsoluteUrl(picture.Route.Url), CardImage.Width, CardImage.Height, card.Alternative);
        diagnostics.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, card.Image.Span, $"there is no file `{card.Image.Value}`", Suggestion.PathLike(card.Image.Value, index.Paths.Assets));
        return null;
    }

    private static IEnumerable<PageLink> LinksOf(ImmutableArray<ThemeLink> links) => links.Where(link => link.Address is not null).Select(link => new PageLink(link.Address!, link.Label));

    private static ImmutableArray<PageLink> PagesOf(ImmutableArray<Located<string>> written, SiteIndex index, DiagnosticBag diagnostics)
    {
        var links = ImmutableArray.CreateBuilder<PageLink>();
        foreach (var path in written)
        {
            if (index.Page(new SourcePath(path.Value)) is { } page)
                links.Add(new PageLink(index.Href(page), page.FrontMatter.Label));
            else
                diagnostics.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, path.Span, $"there is no page `{path.Value}`", Suggestion.PathLike(path.Value, index.Paths.Pages));
        }
        return links.DrainToImmutable();
    }
}

/// <summary>The picture that goes with a link to a page where people share it.</summary>
/// <param name="Url">Whole, with the host.</param>
internal sealed record CardModel(string Url, int Width, int Height, string Alternative);
