using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reporting;

/// <summary>Findings as compilers print them: <c>path:line:col: error CODE: message</c>, the line with a caret, and a hint.</summary>
/// <param name="all">Whether each finding is shown at its place, however many have the same cause.</param>
internal sealed class TextReport(string folder, bool colours = false, bool all = false)
{
    /// <summary>A longer line is cut around the place, so that the caret stays under it.</summary>
    private const int WidestLine = 160;

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
        text.Append($"{PlaceOf(location)}: {Paint(diagnostic.Severity)} {diagnostic.Code.Id}: {VisibleText.Of(diagnostic.Message)}\n");
        AppendSource(text, location);
        if (diagnostic.Hint is { } hint)
            text.Append($"  hint: {VisibleText.Of(hint)}\n");
        return text.ToString();
    }

    private void Append(StringBuilder text, FindingGroup entry)
    {
        text.Append(Format(entry.First));
        if (entry.Count > 1)
            text.Append($"  {entry.Count:N0} times in {(entry.Files == 1 ? "this file" : $"{entry.Files:N0} files")}; also at {string.Join(" and ", entry.Findings.Skip(1).Take(NamedPlaces - 1).Select(finding => PlaceOf(finding.Location)))}\n");
    }

    private string PlaceOf(SourceLocation location) =>
        VisibleText.OfLines(location == SourceLocation.Nowhere ? "staticback" : $"{VisibleText.Of(ReportedPath.Of(location, folder))}:{location.Line}:{location.Column}");

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
