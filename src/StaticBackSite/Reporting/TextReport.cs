using System.Text;
using StaticBackSite.Diagnostics;

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
        var place = location == SourceLocation.Nowhere ? "staticback" : $"{ReportedPath.Of(location, folder)}:{location.Line}:{location.Column}";
        text.Append($"{place}: {Paint(diagnostic.Severity)} {diagnostic.Code.Id}: {diagnostic.Message}\n");
        if (location.LineText.Length > 0)
            AppendSource(text, location);
        if (diagnostic.Hint is { } hint)
            text.Append($"  hint: {hint}\n");
        return text.ToString();
    }

    private static void AppendSource(StringBuilder text, SourceLocation location)
    {
        var start = location.LineText.Length <= WidestLine ? 0 : Math.Clamp(location.Column - (WidestLine / 2), 0, location.LineText.Length - WidestLine);
        var shown = location.LineText.Substring(start, Math.Min(WidestLine, location.LineText.Length - start));
        var column = location.Column - 1 - start;
        var indent = string.Concat(shown.Take(column).Select(c => c == '\t' ? '\t' : ' '));
        text.Append("  | ").Append(shown).Append('\n');
        text.Append("  | ").Append(indent).Append('^').Append('~', Math.Max(0, Math.Min(location.Length, shown.Length - column) - 1)).Append('\n');
    }

    private string Paint(Severity severity)
    {
        var word = severity.ToString().ToLowerInvariant();
        return !colours ? word : severity == Severity.Error ? $"\e[31;1m{word}\e[0m" : $"\e[33;1m{word}\e[0m";
    }
}
