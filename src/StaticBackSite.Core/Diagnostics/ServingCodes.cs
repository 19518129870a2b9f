using System.Collections.Immutable;
using StaticBackSite.Sources;

namespace StaticBackSite.Diagnostics;

/// <summary>What can keep <c>preview</c> and <c>serve</c> from serving: SB1520 to SB1539.</summary>
internal static class ServingCodes
{
    public static readonly DiagnosticCode PortTaken = new(
        "SB1520", Severity.Error, "A port that is taken",
        "Two programs cannot listen on one port. Often the other one is a preview in another window.",
        "`staticback preview` while another preview runs",
        "Close the other program, or choose another port with `--port`.");

    public static readonly DiagnosticCode PortRefused = new(
        "SB1521", Severity.Error, "A port that the machine refuses",
        "Most machines keep the ports below 1024 for their own services.",
        "`staticback preview --port 80`",
        "Choose a port from 1024 on, or leave `--port` out.");

    public static readonly DiagnosticCode NothingToServe = new(
        "SB1522", Severity.Error, "Nothing to serve",
        "`serve` shows a site that is published already, and there is none in this folder.",
        "`staticback serve` before the first `staticback build`",
        "Build the site first, or name its folder with `--output`.");

    public static readonly DiagnosticCode WatchedByPolling = new(
        "SB1523", Severity.Warning, "A folder that the machine does not watch",
        "The machine tells programs about changed files up to a limit, and it has been reached, or this kind of folder has no such service. The preview looks for changes twice a second instead.",
        "a folder on a network share, or many editors that watch many files",
        "Nothing has to be done. On Linux a higher `fs.inotify.max_user_watches` or `fs.inotify.max_user_instances` makes the preview quicker.");

    public static readonly DiagnosticCode HostingRuleIgnored = new(
        "SB1524", Severity.Warning, "A rule for the host that is not applied here",
        "`serve` and `preview` apply headers and redirects as the host does, but do not know this line.",
        "`/old /new 301 Country=gb` in `_redirects`",
        "Write the rule in a simpler form, or look at it on the host itself.");

    public static readonly DiagnosticCode PreviewFailed = new(
        "SB1525", Severity.Error, "A fault of the preview",
        "Something happened that the program did not expect. The preview goes on with what it had.",
        "none is known",
        "Undo the last change, and report the message with the file that brought it.");

    public static readonly DiagnosticCode RequestFailed = new(
        "SB1526", Severity.Error, "A request that could not be answered",
        "Something happened that the program did not expect while it answered a browser. It answered with status 500, and goes on.",
        "none is known",
        "Report the message with the address that brought it.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All = [PortTaken, PortRefused, NothingToServe, WatchedByPolling, HostingRuleIgnored, PreviewFailed, RequestFailed];

    /// <summary>A finding that is about no file.</summary>
    public static BuildReport Report(DiagnosticCode code, string message, string? hint = null) =>
        new([new Diagnostic(code, code.Severity, SourceLocation.Nowhere, message, hint)]);
}
