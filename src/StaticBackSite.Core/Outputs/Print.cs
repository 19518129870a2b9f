using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Graph;
using StaticBackSite.Html;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>The whole site on one page, for printing or for saving as PDF: <c>/print/</c>, where <c>site.yml</c> says <c>printPage: true</c>.</summary>
internal sealed class Print : Pipeline
{
    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        if (site.Index.Site.PrintPage)
            yield return PublishedFile.Made(new OutputPath(WellKnownAddresses.PrintPage.Value + "index.html"), WellKnownAddresses.PrintPage, into => site.Renderer.Render(Model(site).WithAssets(site.Linked.Pages.SelectMany(page => site.Definition.AssetsOf(page.Parsed)).ToHashSet(StringComparer.Ordinal), site.Assets), into));
    }

    private static PrintPage Model(PublishedSite site)
    {
        var index = site.Index;
        var identity = new PageIdentity(
            site.Model, WellKnownAddresses.PrintPage.Href(index.Site.BasePath), index.Site.AbsoluteUrl(WellKnownAddresses.PrintPage),
            index.Strings.Print.Title, index.Strings.Print.Description(index.Site.Name), PageType.Utility);
        return new PrintPage(identity) { Sections = Sections(site) };
    }

    private static ImmutableArray<PrintPart> Sections(PublishedSite site)
    {
        var pages = OrderPages.ForReading(site.Index);
        var linked = site.Linked.Pages.ToDictionary(page => page.Parsed);
        var places = pages.Index().ToDictionary(page => page.Item, page => $"p{page.Index + 1}");
        return [.. pages.Select(page => Part(linked[page], new PrintScope(page, places), site.Linked))];
    }

    private static PrintPart Part(LinkedDocument page, PrintScope scope, LinkedSite site)
    {
        var front = page.Parsed.FrontMatter;
        var references = ListReferences.Numbered(page, site.Index.Strings).Select(reference => reference with { Id = scope.IdOf(reference.Id), BackLinks = [] });
        return new PrintPart(
            scope.Places[page.Parsed],
            front.Title,
            (front as TermFrontMatter)?.Definition.Value ?? (front as PageFrontMatter)?.MainMessage?.Value,
            front is PageFrontMatter { KeyPoints: var points } ? [.. points.Select(point => point.Value)] : [],
            PageBody.Write(page, site.Index, scope),
            [.. references],
            ModelPage.Review(page.Parsed, site));
    }
}
