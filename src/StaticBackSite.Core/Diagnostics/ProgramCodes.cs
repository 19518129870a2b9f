using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>What can happen to the program as a whole: SB159x.</summary>
internal static class ProgramCodes
{
    public static readonly DiagnosticCode SearchLeftOut = new(
        "SB1590", Severity.Warning, "The full text is not searched",
        "The index of the full text cannot be made on this machine. The search finds pages by their titles, names, descriptions and headings alone.",
        "a machine without Node.js, or without a network to fetch Pagefind by",
        "Do what the message says, or build with `--no-search`.");

    public static readonly DiagnosticCode Refused = new(
        "SB1591", Severity.Error, "The machine refuses",
        "The operating system did not let the program do something that it needs.",
        "a folder that was deleted while it was in use",
        "The message says what; try again once that is put right.");

    public static readonly DiagnosticCode Fault = new(
        "SB1592", Severity.Error, "A fault of staticback",
        "Something happened that the program is not prepared for. What was published before is untouched.",
        "none is known",
        "Report the message, with the file or the command that brought it.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All = [SearchLeftOut, Refused, Fault];
}
