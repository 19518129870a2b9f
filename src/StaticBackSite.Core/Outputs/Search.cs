using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Outputs;

/// <summary>The search page, <c>search.md</c> or made by the build: a box, and every page from A to Z for those whose browser runs no scripts.</summary>
internal sealed class Search : PagePipeline
{
    public override bool Takes(SourcePath path) => path == WellKnownAddresses.SearchPage;

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        if (site.Index.Page(WellKnownAddresses.SearchPage) is not null || SearchPage.AddressIn(site.Index) is not { } address)
            return base.PostProcess(site);
        return [PublishedFile.Made(new OutputPath(address.Value + "index.html"), address, into => site.Renderer.Render(SearchPage.Made(address, site), into))];
    }

    protected override FrontMatter ReadFrontMatter(MapReader reader, ContentDefinition definition, SourcePath path) => PageFrontMatter.Read(reader, definition, PageType.Utility);

    protected override PageModel Model(LinkedDocument page, PublishedSite site) => SearchPage.From(page, site);
}
