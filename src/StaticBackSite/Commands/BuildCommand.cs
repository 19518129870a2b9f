using System.CommandLine;
using System.Diagnostics;
using StaticBackSite.Diagnostics;
using StaticBackSite.Modules.Input;
using StaticBackSite.Modules.Output;
using StaticBackSite.Theme;

namespace StaticBackSite.Commands;

/// <summary><c>build</c>: reads the input folder, checks everything, and publishes the site if nothing is wrong.</summary>
public sealed class BuildCommand : Command
{
    private readonly InputOptions _input = new();
    private readonly Option<string> _output = new("--output") { Description = "Where the site goes; replaced as a whole.", DefaultValueFactory = _ => "output", HelpName = "DIR" };

    public BuildCommand()
        : base("build", "Builds the site (the default command).")
    {
        foreach (var option in _input.All)
            Options.Add(option);
        Options.Add(_output);
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
        return ExitCodes.Done;
    }
}
