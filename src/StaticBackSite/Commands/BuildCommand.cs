using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Modules.Input;
using StaticBackSite.Modules.Output;
using StaticBackSite.Policies;
using StaticBackSite.Reporting;
using StaticBackSite.SearchIndex;
using StaticBackSite.Theme;
using StaticBackSite.Timing;

namespace StaticBackSite.Commands;

/// <summary><c>build</c>: reads the input folder, checks everything, and publishes the site if nothing is wrong.</summary>
public sealed class BuildCommand : Command
{
    private readonly InputOptions _input = new();
    private readonly Option<string> _output = new("--output") { Description = "Where the site goes; replaced as a whole.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly Option<bool> _noSearch = new("--no-search") { Description = "Publish no search index; the search page then shows its list from A to Z alone." };
    private readonly Option<bool> _noIndex = new("--no-index") { Description = "Ask search engines to stay away, as for a preview of a change." };
    private readonly Option<bool> _updateLedger = new("--update-ledger") { Description = $"Add the addresses of this build to {Ledger.FileName} in the input folder." };
    private readonly Option<bool> _updateGrades = new("--update-grades") { Description = $"Record the reading grade of each page in {ReadingGrades.FileName} in the input folder." };

    public BuildCommand()
        : base("build", "Builds the site (the default command).")
    {
        foreach (var option in _input.All)
            Options.Add(option);
        Options.Add(_output);
        Options.Add(_noSearch);
        Options.Add(_noIndex);
        Options.Add(_updateLedger);
        Options.Add(_updateGrades);
        SetAction(Run);
    }

    public int Run(ParseResult parsed)
    {
        var clock = Stopwatch.StartNew();
        var watch = new BuildWatch(TimeProvider.System);
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
        var files = watch.Step(Phase.Input, "read", _ => ReadFiles.From(input, diagnostics));
        var search = parsed.GetValue(_noSearch) ? null : FindSearch(files, reporter);
        var options = _input.BuildOptions(parsed) with { Search = search is not null, NoIndex = parsed.GetValue(_noIndex) };
        var build = new SiteBuild(new RazorPageRenderer(), watch);
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
        var site = watch.Step(Phase.PostProcess, "render", _ => publication.RenderAll(signal.Token));
        if (search is not null)
            site = WithSearch(search, site, reporter) ?? build.Run(files, options with { Search = false }).RenderAll(signal.Token);
        WriteFiles.To(folder, site, signal.Token);
        reporter.WriteSummary(publication, report, output, clock.Elapsed);
        if (parsed.GetValue(_updateLedger))
            WriteLedger(input, publication.Index, reporter);
        if (parsed.GetValue(_updateGrades))
            WriteGrades(input, publication.Index, reporter);
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

    /// <summary>A build writes to the input folder when it is asked to, and to two files alone: this one and the grades.</summary>
    private static void WriteLedger(string input, SiteIndex index, Reporter reporter)
    {
        if (UpdateLedger.With(index) is not var (file, added))
            return;
        File.WriteAllBytes(Path.Combine(input, file.Path.Value), file.Content.Span);
        reporter.Say($"{file.Path} holds {added:N0} more address{(added == 1 ? "" : "es")}.");
    }

    /// <summary>Drafts keep no figure: nobody is held to a text that was never published.</summary>
    private static void WriteGrades(string input, SiteIndex index, Reporter reporter)
    {
        var drafts = index.Pages.Where(page => page.FrontMatter.Draft).Select(page => page.Source.Path).ToHashSet();
        var grades = InspectSite.ReadingGrades(index).Where(grade => !drafts.Contains(grade.Page)).ToArray();
        File.WriteAllText(Path.Combine(input, ReadingGrades.FileName.Value), ReadingGrades.Write(grades));
        reporter.Say($"{ReadingGrades.FileName} holds the reading grades of {grades.Length:N0} page{(grades.Length == 1 ? "" : "s")}.");
    }
}
