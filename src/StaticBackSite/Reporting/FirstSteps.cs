using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Reporting;

/// <summary>What to deal with first where there is more wrong than one can read: the codes of a report, a line each.</summary>
internal static class FirstSteps
{
    private const int MostCodes = 8;

    /// <returns>Lines for people; empty where every finding is shown anyway.</returns>
    public static string Of(BuildReport report)
    {
        if (!FindingList.Short(report).IsShortened)
            return "";
        var codes = report.Diagnostics.GroupBy(finding => (finding.Code, finding.Severity)).Select(group => group.ToImmutableArray()).OrderBy(Rank).ThenByDescending(group => group.Length).ToArray();
        var text = new StringBuilder("What to do first:\n");
        foreach (var findings in codes.Take(MostCodes))
            text.Append(Line(findings));
        if (codes.Length > MostCodes)
            text.Append($"  and {codes.Skip(MostCodes).Sum(findings => findings.Length):N0} more of other codes\n");
        return text.ToString();
    }

    /// <summary>Errors before warnings; and what keeps a file from being read goes before all that follows from it.</summary>
    private static int Rank(ImmutableArray<Diagnostic> findings) =>
        (findings[0].Severity == Severity.Error ? 0 : 2) + (findings[0].Code.Id.StartsWith("SB10", StringComparison.Ordinal) || findings[0].Code.Id.StartsWith("SB11", StringComparison.Ordinal) ? 0 : 1);

    private static string Line(ImmutableArray<Diagnostic> findings)
    {
        var causes = FindingGroup.Of(findings);
        var largest = causes.MaxBy(cause => cause.Count)!;
        var files = findings.Select(finding => finding.Location.Path).Distinct().Count();
        var folder = FindingGroup.FolderOf(findings);
        var place = $"{(files == 1 ? "1 file" : $"{files:N0} files")}{(folder.Length > 0 ? $" below {VisibleText.Of(folder)}" : "")}";
        var share = causes.Length == 1 ? "" : largest.Count == 1 ? "for example " : $"{largest.Count:N0} of them: ";
        return $"  {findings[0].Code.Id}  {findings.Length,6:N0} in {place}: {share}{VisibleText.Of(largest.First.Message)}\n";
    }
}
