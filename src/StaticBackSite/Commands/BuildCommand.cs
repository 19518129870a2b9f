using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Hosting;
using StaticBackSite.Modules.Input;
using StaticBackSite.Modules.Output;
using StaticBackSite.Reporting;
using StaticBackSite.SearchIndex;
using StaticBackSite.Theme;

namespace StaticBackSite.Commands;

/// <summary><c>build</c>: reads the input folder, checks everything, and publishes the site if nothing is wrong.</summary>
public sealed class BuildCommand : Command
{
    private readonly InputOptions _input = new();
    private readonly Option<string> _output = new("--output") { Description = "Where the site goes; replaced as a whole.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly Option<bool> _noSearch = new("--no-search") { Description = "Publish no search index; the search page then shows its list from A to Z alone." };
    private readonly Option<bool> _noIndex = new("--no-index") { Description = "Ask search engines to stay away, as for a preview of a change." };
    private readonly Option<bool> _updateLedger = new("--update-ledger") { Description = $"Add the addresses of this build to {Ledger.FileName} in the input folder." };

    public BuildCommand()
        : base("build", "Builds the site (the default command).")
    {
        foreach (var option in _input.All)
            Options.Add(option);
        Options.Add(_output);
        Options.Add(_noSearch);
        Options.Add(_noIndex);
        Options.Add(_updateLedger);
        SetAction(Run);
    }

    public int Run(ParseResult parsed)
    {
        var clock = Stopwatch.StartNew();
        var input = parsed.GetValue(_input.Input)!;
        var output = parsed.GetValue(_output)!;
        var reporter = _input.Reporter(parsed);
        if (!Directory.Exists(input))
        {
            reporter.Write(InputOptions.MissingInput(input));
            return ExitCodes.Usage;
        }
        using var signal = new StopSignal();
        var folder = OutputFolder.At(output, input);
        var diagnostics = new DiagnosticBag();
        var files = ReadFiles.From(input, diagnostics);
        var search = parsed.GetValue(_noSearch) ? null : FindSearch(files, reporter);
        var options = _input.BuildOptions(parsed) with { Search = search is not null, Offline = true, NoIndex = parsed.GetValue(_noIndex) };
        var renderer = new RazorPageRenderer();
        var build = new SiteBuild(renderer);
        var publication = build.Run(files, options);
        var report = new BuildReport(publication.Report.Diagnostics.Concat(diagnostics.Found));
        if (parsed.GetValue(_input.WarningsAsErrors))
            report = report.WithWarningsAsErrors();
        reporter.Write(report);
        if (report.HasErrors)
        {
            reporter.WriteRefusal(report, output, Directory.Exists(output));
            return ExitCodes.ContentHasErrors;
        }
        var site = publication.RenderAll(signal.Token);
        if (search is not null)
            site = WithSearch(search, site, reporter) ?? build.Run(files, options with { Search = false }).RenderAll(signal.Token);
        if (publication.Index.Site.Offline)
            site = site.Add(OfflineWorker.From(site, publication.Index, renderer.Assets.Single(asset => asset.Path == OfflineWorker.ScriptPath).Content.Span));
        WriteFiles.To(folder, site, signal.Token);
        reporter.WriteSummary(publication, report, output, clock.Elapsed);
        if (parsed.GetValue(_updateLedger))
            WriteLedger(input, publication.Index, reporter);
        return ExitCodes.Done;
    }

    private static Pagefind? FindSearch(ImmutableArray<SourceFile> input, Reporter reporter)
    {
        try
        {
            return input.Any(file => file.Path == Pipelines.Search.Page) ? new Pagefind() : null;
        }
        catch (SearchUnavailableException reason)
        {
            reporter.WriteSearchLeftOut(reason.Message);
            return null;
        }
    }

    private static ImmutableArray<OutputFile>? WithSearch(Pagefind search, ImmutableArray<OutputFile> site, Reporter reporter)
    {
        try
        {
            return [.. site, .. search.Index(site)];
        }
        catch (SearchUnavailableException reason)
        {
            reporter.WriteSearchLeftOut(reason.Message);
            return null;
        }
    }

    /// <summary>The one time that a build writes to the input folder, and this one file.</summary>
    private static void WriteLedger(string input, SiteIndex index, Reporter reporter)
    {
        if (UpdateLedger.With(index) is not var (file, added))
            return;
        File.WriteAllBytes(Path.Combine(input, file.Path.Value), file.Content.Span);
        reporter.Say($"{file.Path} holds {added:N0} more address{(added == 1 ? "" : "es")}.");
    }
}
