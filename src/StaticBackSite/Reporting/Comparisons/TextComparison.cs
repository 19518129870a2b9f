using System.Text;
using StaticBackSite.Audit.Comparison;

namespace StaticBackSite.Reporting.Comparisons;

/// <summary>A comparison for a person at a terminal.</summary>
internal static class TextComparison
{
    private const int MostAddresses = 5;

    public static string Format(SiteComparison comparison)
    {
        var text = new StringBuilder();
        foreach (var page in comparison.Added)
            text.Append("Added: ").Append(ComparisonWords.Visible(page.Address)).Append("  ").Append(ComparisonWords.Describe(page)).Append('\n');
        foreach (var page in comparison.Removed)
            text.Append("Removed: ").Append(ComparisonWords.Visible(page.Address)).Append("  ").Append(ComparisonWords.Describe(page)).Append('\n');
        if (text.Length > 0)
            text.Append('\n');
        foreach (var shared in comparison.Shared)
            Append(text, $"On {ComparisonWords.Count(shared.Addresses.Length, "page")}: {Some(shared.Addresses)}", [shared.Change]);
        foreach (var page in comparison.Changed)
            Append(text, ComparisonWords.Visible(page.Address), page.Changes);
        text.Append(ComparisonWords.Summary(comparison)).Append('\n');
        if (ComparisonWords.LookAt(comparison) is { Length: > 0 } marks)
            text.Append("Look first at: ").Append(marks).Append(".\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string heading, IEnumerable<SentenceChange> changes)
    {
        text.Append(heading).Append('\n');
        foreach (var line in ComparisonWords.LinesOf(changes))
            text.Append("  ").Append(line).Append('\n');
        text.Append('\n');
    }

    private static string Some(IReadOnlyCollection<string> addresses) =>
        string.Join(", ", addresses.Take(MostAddresses).Select(ComparisonWords.Visible)) + (addresses.Count > MostAddresses ? $" and {addresses.Count - MostAddresses} more" : "");
}
