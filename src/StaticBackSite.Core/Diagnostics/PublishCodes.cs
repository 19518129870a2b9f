using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

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
