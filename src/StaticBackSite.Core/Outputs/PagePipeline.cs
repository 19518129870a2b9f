using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Reading;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Outputs;

/// <summary>A pipeline whose files are pages: Markdown in, one HTML file each out.</summary>
public abstract class PagePipeline : Pipeline
{
    public ParsedDocument Process(SourceFile file, ContentDefinition definition) =>
        ParsePage.From(file, definition, reader => ReadFrontMatter(reader, definition, file.Path));

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        foreach (var page in site.Linked.Pages.Where(p => Takes(p.Parsed.Source.Path)))
        {
            var route = page.Parsed.Route;
            yield return PublishedFile.Made(route.Output, route.Url, into => site.Renderer.Render(Model(page, site).Complete(page, site), into));
        }
    }

    protected abstract FrontMatter ReadFrontMatter(MapReader reader, ContentDefinition definition, SourcePath path);

    /// <summary>What is particular to a page of this kind; the shared part is filled in afterwards.</summary>
    protected abstract PageModel Model(LinkedDocument page, PublishedSite site);
}
