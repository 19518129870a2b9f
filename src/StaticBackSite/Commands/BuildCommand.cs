using System.CommandLine;
using System.Diagnostics;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Modules.Input;
using StaticBackSite.Modules.Output;
using StaticBackSite.Reporting;
using StaticBackSite.Theme;

namespace StaticBackSite.Commands;

/// <summary><c>build</c>: reads the input folder, checks everything, and publishes the site if nothing is wrong.</summary>
public sealed class BuildCommand : Command
{
    private readonly InputOptions _input = new();
    private readonly Option<string> _output = new("--output") { Description = "Where the site goes; replaced as a whole.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly Option<bool> _updateLedger = new("--update-ledger") { Description = $"Add the addresses of this build to {Ledger.FileName} in the input folder." };

    public BuildCommand()
        : base("build", "Builds the site (the default command).")
    {
        foreach (var option in _input.All)
            Options.Add(option);
        Options.Add(_output);
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
        var diagnostics = new DiagnosticBag();
        var files = ReadFiles.From(input, diagnostics);
        var publication = new SiteBuild(new RazorPageRenderer()).Run(files, _input.BuildOptions(parsed));
        var report = new BuildReport(publication.Report.Diagnostics.Concat(diagnostics.Found));
        if (parsed.GetValue(_input.WarningsAsErrors))
            report = report.WithWarningsAsErrors();
        reporter.Write(report);
        if (report.HasErrors)
        {
            reporter.WriteRefusal(report, output, Directory.Exists(output));
            return ExitCodes.ContentHasErrors;
        }
        WriteFiles.To(output, publication.RenderAll());
        reporter.WriteSummary(publication, report, output, clock.Elapsed);
        if (parsed.GetValue(_updateLedger))
            WriteLedger(input, publication.Index, reporter);
        return ExitCodes.Done;
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
