using StaticBackSite.Documents;
using StaticBackSite.Documents.Models;
using StaticBackSite.Modules.PostProcess;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Pipelines;

/// <summary>The articles: <c>articles/**/*.md</c>.</summary>
public sealed class Articles : PagePipeline
{
    public const string Folder = "articles";

    public override bool Takes(SourcePath path) => path.IsMarkdown && path.IsIn(Folder);

    protected override FrontMatter ReadFrontMatter(MapReader reader, SourcePath path) =>
        PageFrontMatter.Read(reader, path.IsIndex ? PageType.Hub : PageType.Article);

    protected override PageModel Model(LinkedDocument page, PublishedSite site) => ModelArticle.From(page, site);
}
