using StaticBackSite.Diagnostics;

namespace StaticBackSite.Reporting;

/// <summary>
/// Findings as compilers print them: <c>path:line:col: error CODE: message</c>, the line with a caret, and a hint.
/// Colours only where a person reads them.
/// </summary>
public sealed class ConsoleReporter(string input, TextWriter output, TextWriter errors)
{
    private readonly bool _colours = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;

    public void Write(BuildReport report)
    {
        foreach (var diagnostic in report.Diagnostics)
            errors.Write(Format(diagnostic));
    }

    public void WriteRefusal(BuildReport report, string folder, bool hasOldOutput)
    {
        errors.WriteLine($"Nothing was published: {Count(report.Errors, "error")}{(report.Warnings > 0 ? ", " + Count(report.Warnings, "warning") : "")}.");
        if (hasOldOutput)
            errors.WriteLine($"{folder} still holds the last good site.");
        errors.WriteLine("`staticback explain CODE` tells more about a code.");
    }

    public void WriteSummary(Publication publication, BuildReport report, string folder, TimeSpan elapsed)
    {
        var index = publication.Index;
        var links = index.Pages.Sum(p => p.Links.Length);
        output.WriteLine($"Published {Count(index.Pages.Length, "page")}, {Count(index.Terms.Terms.Length, "term")} and {Count(links, "checked link")} to {folder} in {elapsed.TotalSeconds:0.00} s{(report.Warnings > 0 ? $", with {Count(report.Warnings, "warning")}" : "")}.");
    }

    public string Format(Diagnostic diagnostic)
    {
        var location = diagnostic.Location;
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var path = location.Path.Value.Length == 0 ? input : $"{input.TrimEnd('/', '\\')}/{location.Path}";
        var text = new System.Text.StringBuilder();
        text.Append($"{path}:{location.Line}:{location.Column}: {Paint(severity, diagnostic.Severity)} {diagnostic.Code.Id}: {diagnostic.Message}\n");
        if (location.LineText.Length > 0)
            AppendSource(text, location);
        if (diagnostic.Hint is { } hint)
            text.Append($"  hint: {hint}\n");
        return text.ToString();
    }

    private static void AppendSource(System.Text.StringBuilder text, SourceLocation location)
    {
        // A very long line is cut around the place, so that the caret stays under it.
        const int widest = 160;
        var start = location.LineText.Length <= widest ? 0 : Math.Clamp(location.Column - (widest / 2), 0, location.LineText.Length - widest);
        var shown = location.LineText.Substring(start, Math.Min(widest, location.LineText.Length - start));
        var column = location.Column - 1 - start;
        var indent = string.Concat(shown.Take(column).Select(c => c == '\t' ? '\t' : ' '));
        text.Append("  | ").Append(shown).Append('\n');
        text.Append("  | ").Append(indent).Append('^').Append('~', Math.Max(0, Math.Min(location.Length, shown.Length - column) - 1)).Append('\n');
    }

    private string Paint(string word, Severity severity) =>
        !_colours ? word : severity == Severity.Error ? $"\e[31;1m{word}\e[0m" : $"\e[33;1m{word}\e[0m";

    private static string Count(int number, string noun) => $"{number:N0} {noun}{(number == 1 ? "" : "s")}";
}
