using StaticBackSite.Documents;
using StaticBackSite.Documents.Models;
using StaticBackSite.Modules.PostProcess;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Pipelines;

/// <summary>Every other Markdown file: the home page, hubs, exercises, about pages, 404.</summary>
public sealed class Pages : PagePipeline
{
    public override bool Takes(SourcePath path) =>
        path.IsMarkdown && path != SingleSourceFiles.Disclaimer && !path.IsIn(Articles.Folder) && !path.IsIn(Glossary.Folder) && path != Search.Page;

    protected override FrontMatter ReadFrontMatter(MapReader reader, SourcePath path) => PageFrontMatter.Read(reader, TypeOf(path));

    protected override PageModel Model(LinkedDocument page, PublishedSite site) =>
        page.Parsed.FrontMatter.Type == PageType.Evidence ? ModelEvidence.From(page, site) : ModelArticle.From(page, site);

    private static PageType TypeOf(SourcePath path) => path.Value switch
    {
        "index.md" => PageType.Home,
        "404.md" => PageType.Utility,
        _ => PageType.Page,
    };
}
