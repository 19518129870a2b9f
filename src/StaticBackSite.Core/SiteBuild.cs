using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Modules.PostProcess;
using StaticBackSite.Modules.Process;
using StaticBackSite.Pipelines;

namespace StaticBackSite;

/// <summary>
/// The whole journey, from the files of the input folder to the files of the site, in Statiq's four phases. Input and
/// Output touch the disk and stand at the two ends (<c>ReadFiles</c>, <c>WriteFiles</c>); what is between them is pure.
/// </summary>
public sealed class SiteBuild(IPageRenderer renderer)
{
    private readonly ImmutableArray<PagePipeline> _pagePipelines = [new Articles(), new Glossary(), new Search(), new Pages()];
    private readonly Assets _assets = new();

    private ImmutableArray<Pipeline> All => [.. _pagePipelines, _assets, new Sitemap(), new Feeds(), new Robots(), new WebManifest(), new OpenSearch(), new MarkdownCopies(), new Print(), new Redirects(), new Headers()];

    public Publication Run(ImmutableArray<SourceFile> input, BuildOptions options)
    {
        // Process: every file by itself, in parallel.
        var parsed = Process(input, options);

        // The barrier: from here on the whole site is known. First who is there, then who means whom.
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(parsed.Diagnostics);
        var index = IndexSite.From(parsed, diagnostics);
        var pages = Link(index, diagnostics);
        var graph = DrawGraph.From(pages, index, diagnostics);
        CheckSite.Run(index, pages, graph, options, diagnostics);

        // PostProcess: each pipeline names its files; their bytes are made when somebody asks.
        var disclaimer = index.Sources.Disclaimer is { } source ? LinkPage.From(source, index) : null;
        diagnostics.AddRange(disclaimer?.Diagnostics ?? []);
        var assets = PublishThemeAssets.From(renderer.Assets, index.Site.BasePath);
        var site = new PublishedSite(new LinkedSite(index, pages, graph, options), ModelSite.From(index, options, disclaimer, assets, diagnostics), assets, renderer);
        var files = ArrangeFiles.From(All.SelectMany(pipeline => pipeline.PostProcess(site)), index, diagnostics);
        return new Publication(files, new BuildReport(AllowFindings.In(diagnostics.Found, index)), index);
    }

    private ParsedSite Process(ImmutableArray<SourceFile> input, BuildOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var files = input.ToDictionary(file => file.Path);
        var sources = ReadSingleSources.From(files, options.Url, diagnostics);
        var pages = input
            .Select(file => (file, pipeline: _pagePipelines.FirstOrDefault(p => p.Takes(file.Path))))
            .Where(taken => taken.pipeline is not null)
            .ToArray()
            .AsParallel().AsOrdered()
            .Select(taken => taken.pipeline!.Process(taken.file))
            .ToArray();
        var assets = input.Where(file => _assets.Takes(file.Path)).Select(_assets.Process).ToArray();
        diagnostics.AddRange(pages.SelectMany(page => page.Diagnostics));
        diagnostics.AddRange(sources.Disclaimer?.Diagnostics ?? []);
        diagnostics.AddRange(assets.SelectMany(asset => asset.Diagnostics));
        var published = pages.Where(page => options.Drafts || !page.FrontMatter.Draft).OrderBy(page => page.Route.Source);
        return new ParsedSite(sources, [.. published], [.. assets.Select(a => a.Asset)], [.. diagnostics.Found]);
    }

    private static ImmutableArray<LinkedDocument> Link(SiteIndex index, DiagnosticBag diagnostics)
    {
        var pages = index.Pages.AsParallel().AsOrdered().Select(page => LinkPage.From(page, index)).ToImmutableArray();
        diagnostics.AddRange(pages.SelectMany(page => page.Diagnostics));
        return pages;
    }
}
