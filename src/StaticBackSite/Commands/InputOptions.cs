using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.SearchIndex;
using StaticBackSite.Sources;

namespace StaticBackSite.Commands;

/// <summary>The options of every command that reads an input folder.</summary>
internal sealed class InputOptions
{
    public Option<string> Input { get; } = new("--input") { Description = "The folder with site.yml and the pages.", DefaultValueFactory = _ => "input", HelpName = "DIR" };

    public Option<Uri?> Url { get; } = new("--url") { Description = "The address of the site, in place of the one in site.yml.", CustomParser = ParseUrl, HelpName = "URL" };

    public Option<DateOnly?> Date { get; } = new("--date") { Description = "The day of the build; today where it is left out.", CustomParser = ParseDate, HelpName = "YYYY-MM-DD" };

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Build pages marked `draft: true` too." };

    public Option<bool> WarningsAsErrors { get; } = new("--warnings-as-errors") { Description = "Refuse to publish on warnings too." };

    public FormatOption Format { get; } = new();

    public IEnumerable<Option> All => [Input, Url, Date, Drafts, WarningsAsErrors, Format, Format.All];

    public Reporter Reporter(ParseResult parsed) => Format.Reporter(parsed, parsed.GetValue(Input)!);

    public BuildOptions BuildOptions(ParseResult parsed) => new()
    {
        Date = parsed.GetValue(Date) ?? Clock.Today,
        Url = parsed.GetValue(Url),
        Drafts = parsed.GetValue(Drafts),
        IsChanged = new ChangedFiles(parsed.GetValue(Input)!).Contains,
    };

    public static BuildReport MissingInput(string folder) => new(
    [
        new Diagnostic(
            DiagnosticCodes.MissingInput, Severity.Error, SourceLocation.StartOf(SourcePath.Root), $"there is no folder {folder}",
            "run the command from the folder that holds `input`, or name it with --input"),
    ]);

    public static Uri? ParseUrl(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (SiteUrl.TryParse(text, out var url))
            return url;
        result.AddError($"`{text}` is not a web address; write it whole, for example https://example.org");
        return null;
    }

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"`{text}` is not a date; write year-month-day, for example 2026-11-22");
        return null;
    }
}

/// <summary>The files of an input folder that are being changed: what git has not committed, and what the last commits of this branch changed. None where git knows nothing.</summary>
internal sealed class ChangedFiles(string input)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lazy<HashSet<string>> _paths = new(() => Ask(input));

    public bool Contains(SourcePath path) => _paths.Value.Contains(path.Value);

    private static HashSet<string> Ask(string input)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        Add("ls-files", "--modified", "--others", "--exclude-standard", "-z");
        // A check of a pull request stands on a merge, whose first parent is the main branch; a contributor's branch has left it somewhere.
        if (Git("rev-parse", "--verify", "--quiet", "HEAD^2").Length > 0)
            Add("diff", "--name-only", "--relative", "-z", "HEAD^1", "HEAD", "--", ".");
        else
            Add("diff", "--name-only", "--relative", "-z", "origin/HEAD...HEAD", "--", ".");
        return paths;

        void Add(params string[] arguments) => paths.UnionWith(Git(arguments).Split('\0', StringSplitOptions.RemoveEmptyEntries));
        string Git(params string[] arguments)
        {
            try
            {
                return RunProgram.In(input, Patience, "git", arguments, CancellationToken.None);
            }
            catch (SearchUnavailableException)
            {
                // No git, no repository, or no such commit.
                return "";
            }
        }
    }
}
