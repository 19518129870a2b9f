using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Outputs;

/// <summary>The articles: <c>articles/**/*.md</c>.</summary>
internal sealed class Articles : PagePipeline
{
    public override bool Takes(SourcePath path) => path.IsMarkdown && path.IsIn(WellKnownAddresses.Articles);

    protected override FrontMatter ReadFrontMatter(MapReader reader, ContentDefinition definition, SourcePath path) =>
        PageFrontMatter.Read(reader, definition, path.IsIndex ? PageType.Hub : PageType.Article);

    protected override PageModel Model(LinkedDocument page, PublishedSite site) => ArticlePage.From(page, site);
}
