using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Outputs;

/// <summary>Every Markdown file that no pipeline before it has taken: the home page, hubs, about pages, 404.</summary>
internal sealed class OtherPages : PagePipeline
{
    public override bool Takes(SourcePath path) => path.IsMarkdown && path != SingleSourceFiles.Disclaimer;

    protected override FrontMatter ReadFrontMatter(MapReader reader, ContentDefinition definition, SourcePath path) => PageFrontMatter.Read(reader, definition, TypeOf(path));

    protected override PageModel Model(LinkedDocument page, PublishedSite site) => site.Definition.ModelOf(page, site);

    private static PageType TypeOf(SourcePath path) => path.Value switch
    {
        _ when path.IsIndex && path.Folder.Length == 0 => PageType.Home,
        "404.md" => PageType.Utility,
        _ => PageType.Page,
    };
}
