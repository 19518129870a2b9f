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

/// <summary>What every page shows alike: header, footer, disclaimer, the addresses of the theme's files.</summary>
public static class ModelSite
{
    public static SiteModel From(SiteIndex index, BuildOptions options, LinkedDocument? disclaimer, PublishedAssets assets, DiagnosticBag diagnostics) => new()
    {
        Name = index.Site.Name,
        Locale = index.Site.Locale,
        IsRightToLeft = LanguageTag.IsRightToLeft(index.Site.Locale),
        Strings = index.Strings,
        HealthStrings = index.Sources.HealthStrings,
        HomeUrl = Routing.UrlPath.Root.Href(index.Site.BasePath),
        Publisher = index.Site.Publisher,
        FeedbackUrl = index.Site.Feedback,
        StylesheetUrl = assets.Stylesheet,
        ScriptUrls = options.Offline && index.Site.Offline && assets.OfflineScript is { } offline ? assets.Scripts.Add(offline) : assets.Scripts,
        IconUrl = assets.Icon,
        TouchIconUrl = assets.IconPictures is [var smallest, ..] ? smallest.Url : null,
        WebManifestUrl = assets.Icon is null ? null : WellKnownAddresses.WebManifest.Href(index.Site.BasePath),
        FeedUrl = index.Pages.Any(page => page.FrontMatter.LastChange is not null) ? WellKnownAddresses.Feed.Href(index.Site.BasePath) : null,
        OpenSearchUrl = options.Search && index.Page(WellKnownAddresses.SearchPage) is not null ? WellKnownAddresses.OpenSearch.Href(index.Site.BasePath) : null,
        Card = Card(index, diagnostics),
        NoIndex = options.NoIndex,
        Navigation = PagesOf(index.Site.Navigation, index, diagnostics),
        Footer = [.. PagesOf(index.Site.Footer, index, diagnostics), .. index.Site.PrintPage ? [new PageLink(WellKnownAddresses.PrintPage.Href(index.Site.BasePath), index.Strings.Print.Title)] : Array.Empty<PageLink>()],
        SearchUrl = index.Page(WellKnownAddresses.SearchPage) is { } search ? index.Href(search) : null,
        SearchIndexUrl = options.Search && index.Page(WellKnownAddresses.SearchPage) is not null ? new Routing.UrlPath(SiteModel.SearchIndexFolder).Href(index.Site.BasePath) : null,
        SearchScriptUrl = assets.SearchScript,
        Disclaimer = disclaimer is null ? default : PageBody.WriteShared(disclaimer, index, PageIds.OfTheme("disclaimer-")),
    };

    private static CardModel? Card(SiteIndex index, DiagnosticBag diagnostics)
    {
        if (index.Site.Card is not { } card)
            return null;
        if (index.Asset(new Routing.SourcePath(card.Image.Value)) is { } picture)
            return new CardModel(index.Site.AbsoluteUrl(picture.Route.Url), CardImage.Width, CardImage.Height, card.Alternative);
        diagnostics.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, card.Image.Span, $"there is no file `{card.Image.Value}`", Suggestion.PathLike(card.Image.Value, index.Paths.Assets));
        return null;
    }

    private static ImmutableArray<PageLink> PagesOf(ImmutableArray<Located<string>> written, SiteIndex index, DiagnosticBag diagnostics)
    {
        var links = ImmutableArray.CreateBuilder<PageLink>();
        foreach (var path in written)
        {
            if (index.Page(new Routing.SourcePath(path.Value)) is { } page)
                links.Add(new PageLink(index.Href(page), page.FrontMatter.Label));
            else
                diagnostics.Report(DiagnosticCodes.UnknownRelated, index.Sources.ConfigurationSource, path.Span, $"there is no page `{path.Value}`", Suggestion.PathLike(path.Value, index.Paths.Pages));
        }
        return links.DrainToImmutable();
    }
}
