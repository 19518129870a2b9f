using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Pages;
using StaticBackSite.Preview;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Repeats;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.SearchIndex;
using StaticBackSite.Sources;
using StaticBackSite.Timing;

namespace StaticBackSite.Commands;

/// <summary><c>build</c>: reads the input folder, checks everything, and publishes the site if nothing is wrong.</summary>
internal sealed class BuildCommand : Command
{
    private readonly Composition _composition;
    private readonly InputOptions _input = new();
    private readonly Option<string> _output = new("--output") { Description = "Where the site goes; replaced as a whole.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly Option<bool> _noSearch = new("--no-search") { Description = "Publish no index of the full text; the search then knows titles, names and headings alone." };
    private readonly Option<bool> _noIndex = new("--no-index") { Description = "Ask search engines to stay away, as for a preview of a change." };
    private readonly Option<bool> _editor = new("--editor") { Description = "Add the page contribute/editor/, on which pages can be edited in the browser; with --no-index alone." };
    private readonly Option<bool> _updateLedger = new("--update-ledger") { Description = $"Add the addresses of this build to {Ledger.FileName} in the input folder." };
    private readonly Option<bool> _updateGrades = new("--update-grades") { Description = $"Record the reading grade of each page in {ReadingGrades.FileName} in the input folder." };
    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Description = $"Record what is wrong today in {Baseline.FileName} in the input folder, and publish the site with it." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Say nothing but findings." };
    private readonly Option<bool> _timings = new("--timings") { Description = "Show where the time went, step by step." };

    public BuildCommand(Composition composition)
        : base("build", "Builds the site (the default command).")
    {
        _composition = composition;
        foreach (var option in _input.All)
            Options.Add(option);
        Options.Add(_output);
        Options.Add(_noSearch);
        Options.Add(_noIndex);
        Options.Add(_editor);
        Validators.Add(result =>
        {
            if (result.GetValue(_editor) && !result.GetValue(_noIndex))
                result.AddError("--editor is for the preview of a change; give --no-index with it");
        });
        Options.Add(_updateLedger);
        Options.Add(_updateGrades);
        Options.Add(_updateBaseline);
        Options.Add(_quiet);
        Options.Add(_timings);
        SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
    }

    public int Run(ParseResult parsed, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var input = parsed.GetValue(_input.Input)!;
        var reporter = _input.Reporter(parsed);
        if (!Directory.Exists(input))
        {
            reporter.Write(InputOptions.MissingInput(input));
            return ExitCodes.Usage;
        }
        var output = OutputFolder.At(parsed.GetValue(_output)!, input);
        RecoverOutput.At(output);
        var watch = new BuildWatch(TimeProvider.System);
        Outcome outcome;
        using (Live(parsed, watch))
            outcome = Build(parsed, input, output, watch, stop);
        var code = Tell(parsed, outcome, reporter, clock.Elapsed);
        if (parsed.GetValue(_timings))
            reporter.Say(TimingsReport.Format(watch, clock.Elapsed));
        return code;
    }

    /// <summary>The whole build, without a word to anybody.</summary>
    private Outcome Build(ParseResult parsed, string input, OutputFolder output, BuildWatch watch, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        var files = watch.Step(Phase.Input, "read", _ => ReadFiles.From(input, diagnostics, stop));
        var search = parsed.GetValue(_noSearch) ? null : FindSearch(files, diagnostics, stop);
        var options = _input.BuildOptions(parsed) with { Search = search is not null, Offline = true, NoIndex = parsed.GetValue(_noIndex) };
        var record = watch.Step(Phase.Input, "compare", _ => BuildRecord.Of(BuildRecord.Program(_composition), output, files, options));
        if (!IsAskedForMore(parsed) && diagnostics.Found.Count == 0 && watch.Step(Phase.Output, "compare", _ => record.StillHolds(output)))
            return new Outcome(BuildReport.Empty);
        var renderer = _composition.Renderer();
        var build = new SiteBuild(_composition.Site, renderer, watch);
        var publication = build.Run(files, options, stop: stop);
        var report = Report(parsed, publication, diagnostics);
        if (parsed.GetValue(_updateBaseline))
        {
            files = UpdateInput.WriteBaseline(input, files, report);
            publication = build.Run(files, options, stop: stop);
            report = Report(parsed, publication, diagnostics);
        }
        if (report.HasErrors)
            return new Outcome(report, publication);
        record.Forget();
        SiteManifest site;
        try
        {
            site = Write(publication, output, [.. Index(search, stop), .. Offline(publication, renderer), .. Editor(parsed, publication)], watch, stop);
        }
        catch (SearchUnavailableException failed)
        {
            diagnostics.AddRange(failed.Report.Diagnostics);
            report = Report(parsed, publication, diagnostics);
            if (report.HasErrors)
                return new Outcome(report, publication);
            site = Write(build.Run(files, options with { Search = false }, stop: stop), output, [.. Offline(publication, renderer), .. Editor(parsed, publication)], watch, stop);
        }
        // What was found must be reported again next time, and what could not be done tried again.
        if (report.Diagnostics.IsEmpty && !parsed.GetValue(_editor))
            record.Keep(site);
        return new Outcome(report, publication);
    }

    private BuildReport Report(ParseResult parsed, Publication publication, DiagnosticBag others)
    {
        var report = new BuildReport(publication.Report.Diagnostics.Concat(others.Found)) { Held = publication.Report.Held };
        return parsed.GetValue(_input.WarningsAsErrors) ? report.WithWarningsAsErrors() : report;
    }

    private static SiteManifest Write(Publication publication, OutputFolder output, ImmutableArray<Func<StagedSite, IEnumerable<OutputFile>>> additions, BuildWatch watch, CancellationToken stop) =>
        watch.Step(Phase.Output, "write", step => WriteFiles.To(output, publication.Files, additions, step, stop));

    private static IEnumerable<Func<StagedSite, IEnumerable<OutputFile>>> Index(Pagefind? search, CancellationToken stop)
    {
        if (search is not null)
            yield return staged => search.Index(staged.Folder, staged.Scratch, stop);
    }

    /// <summary>Last, since its edition is that of all other files.</summary>
    private static IEnumerable<Func<StagedSite, IEnumerable<OutputFile>>> Offline(Publication publication, IPageRenderer renderer)
    {
        if (publication.Index.Site.Offline)
            yield return staged => [OfflineWorker.From(staged.Files, publication.Index, renderer.Assets.Single(asset => asset.Path == OfflineWorker.ScriptPath).Content.Span)];
    }

    private IEnumerable<Func<StagedSite, IEnumerable<OutputFile>>> Editor(ParseResult parsed, Publication publication)
    {
        if (parsed.GetValue(_editor))
            yield return _ => TryEdit.Files(publication.Index);
    }

    private int Tell(ParseResult parsed, Outcome outcome, Reporter reporter, TimeSpan elapsed)
    {
        var (report, publication) = outcome;
        var output = parsed.GetValue(_output)!;
        reporter.Write(report);
        if (report.HasErrors)
        {
            reporter.WriteRefusal(report, output, Directory.Exists(output));
            return ExitCodes.ContentHasErrors;
        }
        if (!parsed.GetValue(_quiet))
            reporter.WriteSummary(publication, report, output, elapsed);
        if (publication is not null && parsed.GetValue(_updateLedger))
            UpdateInput.WriteLedger(parsed.GetValue(_input.Input)!, publication.Index, reporter);
        if (publication is not null && parsed.GetValue(_updateGrades))
            UpdateInput.WriteGrades(parsed.GetValue(_input.Input)!, publication.Index, reporter);
        return ExitCodes.Done;
    }

    private bool IsAskedForMore(ParseResult parsed) => parsed.GetValue(_updateLedger) || parsed.GetValue(_updateGrades) || parsed.GetValue(_updateBaseline) || parsed.GetValue(_editor);

    /// <summary>For people at a terminal alone: a log keeps the summary, and with <c>--timings</c> every step.</summary>
    private LiveProgress? Live(ParseResult parsed, BuildWatch watch)
    {
        var errors = parsed.InvocationConfiguration.Error;
        var isWatched = errors == Console.Error && !Console.IsErrorRedirected && !parsed.GetValue(_quiet) && parsed.GetValue(_input.Format) == ReportFormat.Text;
        return isWatched ? new LiveProgress(watch, errors) : null;
    }

    private static Pagefind? FindSearch(ImmutableArray<SourceFile> input, DiagnosticBag diagnostics, CancellationToken stop)
    {
        try
        {
            return input.Any(file => file.Path == WellKnownAddresses.SearchPage) ? new Pagefind(stop) : null;
        }
        catch (SearchUnavailableException reason)
        {
            diagnostics.AddRange(reason.Report.Diagnostics);
            return null;
        }
    }

    /// <param name="Publication">Null where nothing had changed since the last build.</param>
    private sealed record Outcome(BuildReport Report, Publication? Publication = null);
}
