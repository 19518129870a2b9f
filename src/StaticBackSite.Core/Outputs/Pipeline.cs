using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Pages;
using StaticBackSite.Reading;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Outputs;

/// <summary>
/// One kind of content on its way through the four phases. Input: the first pipeline that takes a file has it. Process:
/// the file alone. PostProcess: begins when Process of all pipelines has ended, and names the files that the site gets.
/// Output: the same for all, in <see cref="SiteBuild"/>.
/// </summary>
public abstract class Pipeline
{
    public string Name => GetType().Name;

    /// <summary>Whether a file of the input folder belongs to this pipeline.</summary>
    public virtual bool Takes(SourcePath path) => false;

    /// <summary>The files that this pipeline publishes; their bytes are made when asked for.</summary>
    public abstract IEnumerable<PublishedFile> PostProcess(PublishedSite site);
}

/// <summary>A pipeline whose files are pages: Markdown in, one HTML file each out.</summary>
internal abstract class PagePipeline : Pipeline
{
    public ParsedDocument Process(SourceFile file, ContentDefinition definition) =>
        ParsePage.From(file, definition, reader => ReadFrontMatter(reader, definition, file.Path));

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        foreach (var page in site.OwnPages)
        {
            var route = page.Page.Parsed.Route;
            yield return PublishedFile.Made(route.Output, route.Url, into => site.Renderer.Render(Model(page.Page, site).Complete(page, site), into));
        }
    }

    protected abstract FrontMatter ReadFrontMatter(MapReader reader, ContentDefinition definition, SourcePath path);

    /// <summary>What is particular to a page of this kind; the shared part is filled in afterwards.</summary>
    protected abstract PageModel Model(LinkedDocument page, PublishedSite site);
}
