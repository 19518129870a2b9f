using System.Collections.Immutable;
using StaticBackSite.Sources;

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

/// <summary>What can go wrong when a site is written, and what <c>verify</c> can find in a written one: SB154x.</summary>
internal static class PublishCodes
{
    public static readonly DiagnosticCode ForeignFolder = new(
        "SB1540", Severity.Error, "An output folder that is not ours",
        "A build replaces the output folder as a whole. This one holds something that no build has made, which would be lost.",
        "`--output ~/Documents`",
        "Name a folder that does not exist yet, or empty this one.");

    public static readonly DiagnosticCode DangerousFolder = new(
        "SB1541", Severity.Error, "An output folder in a dangerous place",
        "A build replaces the output folder as a whole, and this one holds, or is, something that must stay.",
        "`--output input/site`, `--output .` or `--output /`",
        "Name a folder beside the input folder, such as `--output output`.");

    public static readonly DiagnosticCode AnotherBuild = new(
        "SB1542", Severity.Error, "Another build is at it",
        "Two builds that write to one folder at the same time could mix two sites.",
        "`staticback build` in two windows at once",
        "Wait until the other build has ended, or name another folder with `--output`.");

    public static readonly DiagnosticCode CannotWrite = new(
        "SB1543", Severity.Error, "The site cannot be written",
        "The disk is full, or may not be written to. What was published before is untouched.",
        "`--output /mnt/full-disk/site`",
        "Make room, give yourself the right to write there, or name another folder with `--output`.");

    public static readonly DiagnosticCode CannotReplace = new(
        "SB1544", Severity.Error, "An output folder that cannot be replaced",
        "A build puts a whole new folder in the place of the old one. A folder on which a disk or a volume is mounted keeps its place, and so does one that comes with a container's image.",
        "`--output site`, where `site` is a Docker volume",
        "Name a folder inside it, such as `--output site/public`, or mount the folder above it.");

    public static readonly DiagnosticCode NoManifest = new(
        "SB1545", Severity.Error, "No manifest",
        "`verify` compares a site with the list that its build wrote, `.manifest.json`, and that list is not there or cannot be read.",
        "a folder that was copied without its hidden files",
        "Build the site again, or copy it whole.");

    public static readonly DiagnosticCode MissingFile = new(
        "SB1546", Severity.Error, "A published file is missing",
        "The build wrote this file, and it is no longer there.",
        "a copy that was broken off",
        "Build or copy the site again.");

    public static readonly DiagnosticCode ChangedFile = new(
        "SB1547", Severity.Error, "A published file has changed",
        "The bytes of this file are not those that the build wrote.",
        "a page that was edited by hand in `output`",
        "Change the file in `input`, and build the site again.");

    public static readonly DiagnosticCode AddedFile = new(
        "SB1548", Severity.Error, "A file that the build did not write",
        "Somebody or something has put this file among the published ones, and the next build will delete it.",
        "`output/notes.txt`",
        "Move it to `input`, or delete it.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
        [ForeignFolder, DangerousFolder, AnotherBuild, CannotWrite, CannotReplace, NoManifest, MissingFile, ChangedFile, AddedFile];
}

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

/// <summary>What can be wrong when a page is begun with <c>new</c>, SB156x, or two sites are compared with <c>diff</c>, SB157x.</summary>
internal static class ContributionCodes
{
    public static readonly DiagnosticCode TitleWithoutWords = new(
        "SB1560", Severity.Error, "A title without words",
        "The name of the file is made from the letters and digits of the title, and this one has none.",
        "`staticback new article \"?\"`",
        "Write the title as readers will see it, in quotation marks.");

    public static readonly DiagnosticCode TitleOnSeveralLines = new(
        "SB1561", Severity.Error, "A title of several lines",
        "A title is one line of text; line breaks and other invisible signs cannot stand in it.",
        "a title with a line break, as it comes from copying",
        "Type the title on one line.");

    public static readonly DiagnosticCode FileIsThere = new(
        "SB1562", Severity.Error, "A page of this name",
        "The file that would be written is there already, and `new` never overwrites.",
        "`staticback new term \"Cavitation\"` where `glossary/cavitation.md` exists",
        "Change the page that is there, or choose another title.");

    public static readonly DiagnosticCode ReservedName = new(
        "SB1563", Severity.Error, "A name that cannot be used",
        "`index` is the page of the folder itself, and some names, such as `con`, cannot be stored on Windows.",
        "`staticback new article \"Index\"`",
        "Add a word to the title.");

    public static readonly DiagnosticCode SiteIsThere = new(
        "SB1564", Severity.Error, "A file of this name, where a site would begin",
        "`new site` and `import` write into a folder of their own, and never change a file that is there.",
        "`staticback new site .` in a folder with a `netlify.toml`",
        "Name an empty folder, or one that is not there yet.");

    public static readonly DiagnosticCode MissingSite = new(
        "SB1570", Severity.Error, "No published site to compare",
        "`diff` compares two folders that hold published sites, and this one is not there or holds no page.",
        "`staticback diff before after` before anything was built into `after`",
        "Build both sites first, each with its own `--output`.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All = [TitleWithoutWords, TitleOnSeveralLines, FileIsThere, ReservedName, SiteIsThere, MissingSite];
}
