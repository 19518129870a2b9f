using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

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
