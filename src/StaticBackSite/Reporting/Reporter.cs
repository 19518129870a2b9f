using System.Text;
using StaticBackSite.Commands;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reporting;

/// <summary>
/// What a command says, and where. A person gets findings on standard error and the outcome on standard output; for a
/// machine the findings stand alone on standard output, and everything that is meant for people goes to standard error.
/// </summary>
/// <param name="folder">The input folder as the reader can open it.</param>
/// <param name="colours">Whether findings in text are coloured.</param>
/// <param name="all">Whether people are shown every finding, however many have the same cause.</param>
/// <param name="width">How wide the terminal is.</param>
internal sealed class Reporter(ReportFormat format, string folder, TextWriter output, TextWriter errors, bool colours = false, bool all = false, int width = TextReport.Widest)
{
    private TextWriter People => format == ReportFormat.Text ? output : errors;

    public void Write(BuildReport report)
    {
        if (format == ReportFormat.Text)
            errors.Write(new TextReport(folder, colours, all, width).Format(report));
        else
            output.Write(Format(report));
    }

    public void WriteRefusal(BuildReport report, string outputFolder, bool hasOldOutput)
    {
        errors.WriteLine($"Nothing was published: {Count(report.Errors, "error")}{(report.Warnings > 0 ? ", " + Count(report.Warnings, "warning") : "")}.");
        if (hasOldOutput)
            errors.WriteLine($"{VisibleText.Of(outputFolder)} still holds the last good site.");
        var first = all ? "" : FirstSteps.Of(report);
        errors.Write(first);
        if (first.Length > 0)
            errors.WriteLine($"To publish the site as it is and put this right step by step: `{Invocation.Name} build --update-baseline`.");
        errors.WriteLine($"{(first.Length > 0 ? "`--all` lists every finding. " : "")}`{Invocation.Name} explain CODE` tells more about a code.");
    }

    /// <param name="publication">Null where nothing had changed since the last build.</param>
    public void WriteSummary(Publication? publication, BuildReport report, string outputFolder, TimeSpan elapsed)
    {
        if (publication is null)
        {
            Say($"Nothing has changed: {outputFolder} is, byte for byte, what a build would write. Told in {elapsed.TotalSeconds:0.00} s.");
            return;
        }
        var index = publication.Index;
        var links = index.Pages.Sum(p => p.Links.Length);
        Say($"Published {Count(index.Pages.Length, "page")}, {Count(index.Terms.Terms.Length, "term")} and {Count(links, "checked link")} to {outputFolder} in {elapsed.TotalSeconds:0.00} s{(report.Warnings > 0 ? $", with {Count(report.Warnings, "warning")}" : "")}.");
        if (report.Held.Length > 0)
            Say($"{Baseline.FileName} holds {Count(report.Held.Length, "finding")} to put right.");
    }

    /// <summary>Findings about the machine, for people in any case.</summary>
    public void WriteForPeople(BuildReport report) => errors.Write(new TextReport(folder, colours, all, width).Format(report));

    public void WriteCount(BuildReport report) => Say($"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}.");

    /// <summary>A line for people.</summary>
    public void Say(string line) => People.WriteLine(VisibleText.OfLines(line));

    private string Format(BuildReport report) => format switch
    {
        ReportFormat.GitHub => GitHubReport.Format(report, folder, all),
        ReportFormat.Sarif => SarifReport.Format(report, folder),
        _ => JsonReport.Format(report, folder),
    };

    private static string Count(int number, string noun) => $"{number:N0} {noun}{(number == 1 ? "" : "s")}";
}

/// <summary>Findings as compilers print them: <c>path:line:col: error CODE: message</c>, the line with a caret, and a hint.</summary>
/// <param name="all">Whether each finding is shown at its place, however many have the same cause.</param>
/// <param name="width">How wide the reader's terminal is; a longer source line is cut around the place, so that the caret stays under it.</param>
internal sealed class TextReport(string folder, bool colours = false, bool all = false, int width = TextReport.Widest)
{
    /// <summary>Where nobody knows how wide the terminal is.</summary>
    public const int Widest = 160;

    private const int Narrowest = 40;

    private const string Margin = "  | ";

    /// <summary>Where a cause has many places, so many of them are named.</summary>
    private const int NamedPlaces = 3;

    public string Format(BuildReport report)
    {
        var text = new StringBuilder();
        foreach (var entry in (all ? FindingList.Whole(report) : FindingList.Short(report)).Entries)
            Append(text, entry);
        return text.ToString();
    }

    public string Format(Diagnostic diagnostic)
    {
        var location = diagnostic.Location;
        var text = new StringBuilder();
        var kind = diagnostic.Severity.ToString().ToLowerInvariant();
        var told = Wrapped($"{PlaceOf(location)}: {kind} {diagnostic.Code.Id}: {VisibleText.Of(diagnostic.Message)}", "    ");
        text.Append(colours ? told.Replace($" {kind} {diagnostic.Code.Id}:", $" {Paint(kind, diagnostic.Severity)} {diagnostic.Code.Id}:", StringComparison.Ordinal) : told);
        AppendSource(text, location, Math.Clamp(width, Narrowest, Widest) - (width < Widest ? Margin.Length : 0));
        if (diagnostic.Hint is { } hint)
            text.Append(Wrapped($"  hint: {VisibleText.Of(hint)}", "        "));
        return text.ToString();
    }

    private void Append(StringBuilder text, FindingGroup entry)
    {
        text.Append(Format(entry.First));
        if (entry.Count > 1)
            text.Append(Wrapped($"  {entry.Count:N0} times in {(entry.Files == 1 ? "this file" : $"{entry.Files:N0} files")}; also at {string.Join(" and ", entry.Findings.Skip(1).Take(NamedPlaces - 1).Select(finding => PlaceOf(finding.Location)))}", "    "));
    }

    /// <summary>A terminal breaks words anywhere, so lines for one are broken between words; a log, whose width is unknown, gets whole lines.</summary>
    /// <param name="indent">What the second and later lines begin with.</param>
    private string Wrapped(string line, string indent)
    {
        var limit = Math.Max(width, Narrowest);
        if (width >= Widest || line.Length <= limit)
            return line + "\n";
        var text = new StringBuilder(line.Length + 16);
        var used = 0;
        foreach (var word in line.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > limit && text.ToString(text.Length - used, used).Trim().Length > 0)
            {
                text.Append('\n').Append(indent).Append(word);
                used = indent.Length + word.Length;
                continue;
            }
            text.Append(text.Length > 0 ? " " : "").Append(word);
            used += word.Length + (text.Length > word.Length ? 1 : 0);
        }
        return text.Append('\n').ToString();
    }

    private string PlaceOf(SourceLocation location) =>
        VisibleText.OfLines(location == SourceLocation.Nowhere ? "staticback" : $"{VisibleText.Of(ReportedPath.Of(location, folder))}:{location.Line}:{location.Column}");

    private static void AppendSource(StringBuilder text, SourceLocation location, int widest)
    {
        var (shown, column) = location.Excerpt(widest);
        if (shown.Length == 0)
            return;
        var indent = string.Concat(VisibleText.Of(shown[..column]).Select(c => c == '\t' ? '\t' : ' '));
        var marked = VisibleText.Of(shown.Substring(column, Math.Clamp(location.Length, 0, shown.Length - column)));
        text.Append(Margin).Append(VisibleText.Of(shown)).Append('\n');
        text.Append(Margin).Append(indent).Append('^').Append('~', Math.Max(0, marked.Length - 1)).Append('\n');
    }

    private static string Paint(string word, Severity severity) => severity == Severity.Error ? $"\e[31;1m{word}\e[0m" : $"\e[33;1m{word}\e[0m";
}
