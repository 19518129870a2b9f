using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Text;
using StaticBackSite.Audit;
using StaticBackSite.Diagnostics;
using StaticBackSite.External;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;

namespace StaticBackSite.Commands;

/// <summary><c>check</c>: audits a published site, made by this program or by any other.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Option<string> _output = new("--output") { Description = "The published site.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly Option<Uri?> _url = new("--url") { Description = "The address of the site; found from its pages where it is left out.", CustomParser = InputOptions.ParseUrl, HelpName = "URL" };
    private readonly Option<bool> _noDisclaimer = new("--no-disclaimer") { Description = "Let some pages do without the disclaimer that others show." };
    private readonly Option<bool> _external = new("--external") { Description = "Ask other hosts too whether the pages that the site links to are there." };
    private readonly Option<string> _cache = new("--cache") { Description = "Where good answers of other hosts are kept for a week.", DefaultValueFactory = _ => Path.Combine("obj", "external-links.json"), HelpName = "FILE" };
    private readonly Option<bool> _warningsAsErrors = new("--warnings-as-errors") { Description = "Fail on warnings too." };
    private readonly FormatOption _format = new();
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Say nothing but findings." };

    public CheckCommand()
        : base("check", "Audits the pages of a published site: links, landmarks, headings, names, languages, other hosts and more.")
    {
        Options.Add(_output);
        Options.Add(_url);
        Options.Add(_noDisclaimer);
        Options.Add(_external);
        Options.Add(_cache);
        Options.Add(_warningsAsErrors);
        Options.Add(_format);
        Options.Add(_format.All);
        Options.Add(_quiet);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var folder = parsed.GetValue(_output)!;
        RecoverOutput.IfMissing(folder);
        if (!Directory.Exists(folder))
        {
            parsed.InvocationConfiguration.Error.WriteLine($"staticback: there is no folder {VisibleText.Of(folder)}; build the site first, or name its folder with --output");
            return ExitCodes.Usage;
        }
        var reporter = _format.Reporter(parsed, folder);
        var diagnostics = new DiagnosticBag();
        var files = ReadPublishedFiles.From(folder, diagnostics, stop);
        var options = new AuditOptions { SiteUrl = parsed.GetValue(_url), DisclaimerRequired = parsed.GetValue(_noDisclaimer) ? false : null };
        diagnostics.AddRange(SiteAudit.Run(files, options).Diagnostics);
        if (parsed.GetValue(_external))
            diagnostics.AddRange((await AskOthersAsync(SiteAudit.OutsideLinks(files, options), parsed.GetValue(_cache)!, parsed.GetValue(_quiet) ? _ => { } : reporter.Say, stop)).Diagnostics);
        var report = new BuildReport(diagnostics.Found);
        if (parsed.GetValue(_warningsAsErrors))
            report = report.WithWarningsAsErrors();
        reporter.Write(report);
        var pages = files.Count(f => f.Path.Value.EndsWith(".html", StringComparison.OrdinalIgnoreCase));
        if (!parsed.GetValue(_quiet))
            reporter.Say($"Checked {pages:N0} pages in {folder} in {clock.Elapsed.TotalSeconds:0.00} s: {report.Errors} errors, {report.Warnings} warnings.");
        return report.HasErrors ? ExitCodes.ContentHasErrors : ExitCodes.Done;
    }

    private static async Task<BuildReport> AskOthersAsync(ImmutableArray<OutsideLink> links, string cacheFile, Action<string> say, CancellationToken stop)
    {
        var cache = new AnswerCache(File.Exists(cacheFile) ? Encoding.UTF8.GetString(DiskEntry.ReadFile(cacheFile, stop: stop)) : "{}");
        using var handler = new SocketsHttpHandler { MaxAutomaticRedirections = 5, ConnectCallback = PublicHosts.ConnectAsync };
        var checker = new OutsideLinkChecker(handler, cache, Clock.Today, TimeSpan.FromSeconds(2));
        say($"Asking other hosts for {links.Length:N0} addresses.");
        try
        {
            return await checker.CheckAsync(links, stop, new AskingProgress(links.Length, say));
        }
        finally
        {
            // What was answered before somebody stopped is worth keeping too.
            Keep(cacheFile, cache.ToJson());
        }
    }

    /// <summary>A file below the current folder is reached through no link, since a repository can carry one; what is named as a whole is the user's own choice.</summary>
    private static void Keep(string cacheFile, string json)
    {
        var whole = Path.GetFullPath(cacheFile);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, whole);
        var root = Path.IsPathRooted(cacheFile) || relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetDirectoryName(whole)! : Environment.CurrentDirectory;
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        WriteSource.Replace(root, new SourcePath(Path.GetRelativePath(root, whole)), Encoding.UTF8.GetBytes(json));
    }
}
