using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Outputs;

/// <summary>The search page, <c>search.md</c>: a box where there is an index, and every page from A to Z in any case.</summary>
public sealed class Search : PagePipeline
{
    public override bool Takes(SourcePath path) => path == WellKnownAddresses.SearchPage;

    protected override FrontMatter ReadFrontMatter(MapReader reader, ContentDefinition definition, SourcePath path) => PageFrontMatter.Read(reader, definition, PageType.Utility);

    protected override PageModel Model(LinkedDocument page, PublishedSite site) => SearchPage.From(page, site);
}
