using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reporting;

/// <summary>Findings as compilers print them: <c>path:line:col: error CODE: message</c>, the line with a caret, and a hint.</summary>
public sealed class TextReport(string folder, bool colours = false)
{
    /// <summary>A longer line is cut around the place, so that the caret stays under it.</summary>
    private const int WidestLine = 160;

    public string Format(BuildReport report) => string.Concat(report.Diagnostics.Select(Format));

    public string Format(Diagnostic diagnostic)
    {
        var location = diagnostic.Location;
        var text = new StringBuilder();
        var place = location == SourceLocation.Nowhere ? "staticback" : $"{VisibleText.Of(ReportedPath.Of(location, folder))}:{location.Line}:{location.Column}";
        text.Append($"{VisibleText.OfLines(place)}: {Paint(diagnostic.Severity)} {diagnostic.Code.Id}: {VisibleText.Of(diagnostic.Message)}\n");
        AppendSource(text, location);
        if (diagnostic.Hint is { } hint)
            text.Append($"  hint: {VisibleText.Of(hint)}\n");
        return text.ToString();
    }

    private static void AppendSource(StringBuilder text, SourceLocation location)
    {
        var (shown, column) = location.Excerpt(WidestLine);
        if (shown.Length == 0)
            return;
        var indent = string.Concat(VisibleText.Of(shown[..column]).Select(c => c == '\t' ? '\t' : ' '));
        var marked = VisibleText.Of(shown.Substring(column, Math.Clamp(location.Length, 0, shown.Length - column)));
        text.Append("  | ").Append(VisibleText.Of(shown)).Append('\n');
        text.Append("  | ").Append(indent).Append('^').Append('~', Math.Max(0, marked.Length - 1)).Append('\n');
    }

    private string Paint(Severity severity)
    {
        var word = severity.ToString().ToLowerInvariant();
        return !colours ? word : severity == Severity.Error ? $"\e[31;1m{word}\e[0m" : $"\e[33;1m{word}\e[0m";
    }
}
