using System.CommandLine;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Publishing;
using StaticBackSite.Serving;

namespace StaticBackSite.Commands;

/// <summary><c>serve</c>: shows a published site as its host does, with the host's headers and redirects.</summary>
internal sealed class ServeCommand : Command
{
    private readonly Option<string> _output = new("--output") { Description = "The published site.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly Option<int> _port = PortOption.Create(5081);
    private readonly Option<string> _hostFile = new("--host-file") { Description = "The file that tells the host about headers and redirects, besides those in the site.", DefaultValueFactory = _ => HostingFiles.Netlify, HelpName = "FILE" };
    private readonly FormatOption _format = new();

    public ServeCommand()
        : base("serve", "Serves a published site as its host does.")
    {
        Options.Add(_output);
        Options.Add(_port);
        Options.Add(_hostFile);
        Options.Add(_format);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var output = parsed.GetValue(_output)!;
        var reporter = _format.Reporter(parsed, output);
        RecoverOutput.IfMissing(output);
        if (!File.Exists(Path.Combine(output, "index.html")))
        {
            reporter.WriteForPeople(ServingCodes.Report(ServingCodes.NothingToServe, $"there is no site in {output}", "build it first, or name its folder with --output"));
            return ExitCodes.Usage;
        }
        try
        {
            await using var server = new SiteServer(output, parsed.GetValue(_hostFile), reporter.WriteForPeople);
            foreach (var line in server.Rules.NotUnderstood)
                reporter.WriteForPeople(ServingCodes.Report(ServingCodes.HostingRuleIgnored, line));
            await server.Start(parsed.GetValue(_port));
            reporter.Say($"{output} is at {server.Address}/; Ctrl+C ends it.");
            await stop.WhenCancelled();
            return ExitCodes.Done;
        }
        catch (PortUnavailableException refused)
        {
            reporter.WriteForPeople(refused.Report);
            return ExitCodes.Usage;
        }
    }
}
