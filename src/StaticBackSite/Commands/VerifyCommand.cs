using System.CommandLine;
using StaticBackSite.Publishing;
using StaticBackSite.Reporting;

namespace StaticBackSite.Commands;

/// <summary><c>verify</c>: compares a published site with the manifest of its build, byte for byte.</summary>
internal sealed class VerifyCommand : Command
{
    private readonly Option<string> _output = new("--output") { Description = "The published site.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly FormatOption _format = new();

    public VerifyCommand()
        : base("verify", "Compares a published site with the list of files and hashes that its build wrote.")
    {
        Options.Add(_output);
        Options.Add(_format);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(_output)!;
        RecoverOutput.IfMissing(folder);
        if (!Directory.Exists(folder))
        {
            parsed.InvocationConfiguration.Error.WriteLine($"staticback: there is no folder {VisibleText.Of(folder)}; build the site first, or name its folder with --output");
            return ExitCodes.Usage;
        }
        var report = VerifyFiles.In(folder);
        var reporter = _format.Reporter(parsed, folder);
        reporter.Write(report);
        reporter.Say(report.HasErrors ? $"{folder} is not as it was built: {report.Errors} difference{(report.Errors == 1 ? "" : "s")}." : $"{folder} is as it was built.");
        return report.HasErrors ? ExitCodes.ContentHasErrors : ExitCodes.Done;
    }
}
