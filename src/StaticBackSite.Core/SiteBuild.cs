using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;
using StaticBackSite.Html;
using StaticBackSite.Incremental;
using StaticBackSite.Linking;
using StaticBackSite.Outputs;
using StaticBackSite.Pages;
using StaticBackSite.Reading;
using StaticBackSite.Rules;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Timing;

namespace StaticBackSite;

/// <summary>
/// The whole journey, from the files of the input folder to the files of the site, in Statiq's four phases. Input and
/// Output touch the disk and stand at the two ends (<c>ReadFiles</c>, <c>WriteFiles</c>); what is between them is pure.
/// </summary>
/// <param name="watch">Is told what is under way; nobody needs to ask it.</param>
internal sealed class SiteBuild(SiteDefinition definition, IPageRenderer renderer, BuildWatch? watch = null)
{
    private readonly BuildWatch _watch = watch ?? new BuildWatch(TimeProvider.System);
    private readonly Assets _assets = new();
    private (SiteDefinition Definition, SiteBuild Build)? _narrower;
    private readonly ContentDefinition _content = definition.Content with { Theme = renderer.Blocks };

    /// <summary>Whether a page is checked and written when somebody asks, as a preview wants it, and not when it is linked.</summary>
    public bool IsLazy { get; init; }

    /// <param name="before">
    /// The run before over the same folder, for a preview. Whatever comes from the same values is taken from it, so the result
    /// is the same with and without.
    /// </param>
    /// <param name="stop">Asked before each page, in every step.</param>
    /// <exception cref="OperationCanceledException">Somebody has stopped it.</exception>
    public Publication Run(ImmutableArray<SourceFile> input, BuildOptions options, Publication? before = null, CancellationToken stop = default)
    {
        if (definition.For(ReadSingleSources.PacksOf(input)) is var narrower && narrower != definition)
            return Narrower(narrower).Run(input, options, before, stop);
        before = before?.Definition == definition ? before : null;

        // Process: every file by itself, in parallel.
        var (parsed, processed) = _watch.Step(Phase.Process, "metadata", step => Process(input, options, before?.Processed, step, stop));

        // The barrier: from here on the whole site is known. First who is there, then who means whom.
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(parsed.Diagnostics);
        var index = _watch.Step(Phase.PostProcess, "index", _ => new SiteIndex(parsed, TermSet.From(parsed.Pages, before?.Index.Terms)));
        var rules = definition.Rules.On(index.Site.Policy);
        var findings = FindingsOf(index, rules, options, before?.Findings);
        var bodies = _watch.Step(Phase.PostProcess, "link", _ => LinkPages.From(index, before?.Linked.Index, before?.Linked.Pages ?? [], Finish, stop));
        ImmutableArray<LinkedDocument> pages = [.. bodies.Select(body => body.Page)];
        diagnostics.AddRange(processed.Pages.Values.SelectMany(page => page.Page.Diagnostics));
        diagnostics.AddRange(pages.SelectMany(page => page.Diagnostics));
        var linked = new LinkedSite(index, pages, new SiteGraph(pages, index), options);
        if (!IsLazy)
            _watch.Step(Phase.PostProcess, "graph", _ => linked.Graph.Draw());

        // PostProcess: each pipeline names its files; their bytes are made when somebody asks.
        var disclaimer = index.Sources.Disclaimer is { } source ? LinkPage.From(source, index) : null;
        diagnostics.AddRange(disclaimer?.Diagnostics ?? []);
        var assets = PublishThemeAssets.From(renderer.Assets, index, definition.Models, diagnostics);
        var site = new PublishedSite(linked, definition.Models.Extend(SiteModel.From(index, options, disclaimer, assets, diagnostics), index), assets, renderer, definition.Models)
        {
            Answers = [.. definition.Models.Answers.SelectMany(answers => answers(index)), .. PinnedAnswer.OfSite(index, diagnostics)],
        };
        var owned = bodies.ToLookup(body => processed.Pages[body.Page.Parsed.Source.Path].Pipeline);
        IEnumerable<PublishedFile> FilesOf(Pipeline pipeline, PublishedSite seen) => pipeline.PostProcess(seen).Select(file => file with { Pipeline = pipeline.Name });
        var files = ArrangeFiles.From(
            [.. definition.Pages.SelectMany(pipeline => FilesOf(pipeline, site with { OwnPages = [.. owned[pipeline]] })), .. definition.Outputs.Prepend(_assets).SelectMany(pipeline => FilesOf(pipeline, site))],
            index, diagnostics);
        return new Publication(definition, files, linked, processed, findings, () => _watch.Step(Phase.PostProcess, "check", _ => Check(linked, findings, rules, diagnostics, stop)));

        RenderedBody Finish(LinkedDocument page)
        {
            if (IsLazy)
                return RenderedBody.OnDemand(page, index);
            findings.Of(page);
            return RenderedBody.Now(page, index);
        }
    }

    /// <summary>The same journey for a site that does not name every pack.</summary>
    private SiteBuild Narrower(SiteDefinition site)
    {
        if (_narrower?.Definition != site)
            _narrower = (site, new SiteBuild(site, renderer.For([.. site.Extensions.Select(extension => extension.Name)]), watch) { IsLazy = IsLazy });
        return _narrower.Value.Build;
    }

    private (ParsedSite Site, ProcessedFiles Files) Process(ImmutableArray<SourceFile> input, BuildOptions options, ProcessedFiles? before, BuildStep step, CancellationToken stop)
    {
        var sources = ReadSources(input, options, before?.Sources);
        var content = sources.Sources.Definition;
        var left = new DiagnosticBag();
        input = FindReadmes.LeaveOut(LeaveOut.From(input, sources.Sources.Configuration, sources.Sources.ConfigurationSource, left), left);
        input = MakeHomePage.IfMissing(input, sources.Sources);
        var owned = input
            .Select(file => (file, pipeline: definition.Pages.FirstOrDefault(p => p.Takes(file.Path))))
            .Where(taken => taken.pipeline is not null)
            .ToArray();
        var pages = owned
            .SelectInParallel(taken => before?.PageFrom(taken.file, content.HeadingIds) ?? step.Do(taken.pipeline!.Name, () => taken.pipeline.Process(taken.file, content)), stop);
        var assets = input.Where(file => _assets.Takes(file.Path)).Select(file => before?.AssetFrom(file) ?? _assets.Process(file)).ToArray();
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(sources.Diagnostics);
        diagnostics.AddRange(left.Found);
        diagnostics.AddRange(sources.Sources.Disclaimer?.Diagnostics ?? []);
        diagnostics.AddRange(assets.SelectMany(asset => asset.Diagnostics));
        var copies = FindCopies.Among(pages, diagnostics);
        var drafts = options.Drafts ? [] : pages.Where(page => page.FrontMatter.Draft).Select(page => page.Source.Path).ToHashSet();
        // Another page may have taken the place of the one that was made, by a `slug`.
        var hasOwnHome = pages.Any(page => page.Route.Url == UrlPath.Root && !page.File.IsMade);
        var published = pages.Where(page => !(hasOwnHome && page.File.IsMade) && !drafts.Contains(page.Source.Path) && !copies.Contains(page.Source.Path)).OrderBy(page => page.Route.Source);
        return (
            new ParsedSite(sources.Sources, [.. published], [.. assets.Select(a => a.Asset)], [.. diagnostics.Found]) { Drafts = drafts },
            new ProcessedFiles(sources, pages.Zip(owned, (page, taken) => new ProcessedPage(page, taken.pipeline!)).ToDictionary(p => p.Page.File.Path), assets.ToDictionary(a => a.Asset.File.Path)));
    }

    private ProcessedSources ReadSources(ImmutableArray<SourceFile> input, BuildOptions options, ProcessedSources? before)
    {
        var files = input.Where(file => SingleSourceFiles.Contains(file.Path)).ToImmutableArray();
        if (before is not null && before.AreFrom(files, options.Url))
            return before;
        var diagnostics = new DiagnosticBag();
        var sources = ReadSingleSources.From(files.ToDictionary(file => file.Path), options.Url, _content, diagnostics);
        return new ProcessedSources(sources, [.. diagnostics.Found], files, options.Url);
    }

    private static PageFindings FindingsOf(SiteIndex index, ActiveRules rules, BuildOptions options, PageFindings? before)
    {
        var shared = new SharedContent(index.Sources, index.Terms, options.Date);
        return new PageFindings(shared, page => CheckPage.Run(page, shared, rules), before);
    }

    private BuildReport Check(LinkedSite site, PageFindings findings, ActiveRules rules, DiagnosticBag diagnostics, CancellationToken stop)
    {
        CheckSite.Run(site, findings, rules, diagnostics, stop);
        return SettleFindings.From(diagnostics.Found, site.Index, definition.Codes, site.Options.IsChanged);
    }
}
