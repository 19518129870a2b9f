using System.Text;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Reporting;

/// <summary>
/// Findings as workflow commands of GitHub Actions, one a line; the runner turns them into annotations. It shows ten of each level,
/// so a cause with many places is one annotation with a count.
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
/// </summary>
internal static class GitHubReport
{
    public static string Format(BuildReport report, string folder, bool all = false)
    {
        var text = new StringBuilder();
        foreach (var entry in (all ? FindingList.Whole(report) : FindingList.Short(report)).Entries)
            Append(text, entry, folder);
        return text.ToString();
    }

    private static void Append(StringBuilder text, FindingGroup entry, string folder)
    {
        var diagnostic = entry.First;
        var location = diagnostic.Location;
        var command = diagnostic.Severity == Severity.Error ? "error" : "warning";
        text.Append($"::{command} file={EscapeProperty(VisibleText.Of(ReportedPath.Of(location, folder)))}");
        text.Append($",line={location.Line},col={location.Column},endColumn={location.Column + location.Length}");
        text.Append($",title={EscapeProperty($"{diagnostic.Code.Id} {diagnostic.Code.Title}")}");
        text.Append("::").Append(EscapeData(VisibleText.OfLines(diagnostic.Message)));
        if (diagnostic.Hint is { } hint)
            text.Append(EscapeData("\n" + VisibleText.OfLines(hint)));
        if (entry.Count > 1)
            text.Append(EscapeData($"\n{entry.Count:N0} times in {(entry.Files == 1 ? "this file" : $"{entry.Files:N0} files")}"));
        text.Append('\n');
    }

    // The percent sign goes first, or it would be escaped twice.
    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
