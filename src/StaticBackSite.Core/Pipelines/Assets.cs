using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Figures;
using StaticBackSite.Modules.Process;
using StaticBackSite.Routing;

namespace StaticBackSite.Pipelines;

/// <summary>Every file that is neither a page nor a single source is copied through; the theme's files join it.</summary>
public sealed class Assets : Pipeline
{
    public override bool Takes(SourcePath path) => !path.IsMarkdown && !SingleSourceFiles.Contains(path);

    public ProcessedAsset Process(SourceFile file)
    {
        var diagnostics = new DiagnosticBag();
        var figure = file.Path.HasExtension(".svg") ? SvgReader.Read(DecodeText.From(file, diagnostics), diagnostics) : null;
        return new ProcessedAsset(new Asset(file, Route.OfFile(file.Path), figure), diagnostics.Found);
    }

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site) =>
        site.Index.Assets
            .Select(asset => new PublishedFile(asset.Route.Output, asset.Route.Url, () => asset.File.Content))
            .Concat(site.Assets.Files);
}
