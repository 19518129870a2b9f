using System.Text;
using StaticBackSite.Audit.Comparison;

namespace StaticBackSite.Reporting.Comparisons;

/// <summary>
/// A comparison for the summary or the comments of a pull request. Everything that comes from the compared sites stands in
/// code, where neither Markdown nor HTML nor the name of a person or an issue means anything, behind fences that are
/// longer than any row of backticks inside.
/// </summary>
internal static class MarkdownComparison
{
    /// <summary>GitHub takes 65,536 characters for a comment; this leaves room for what stands around it.</summary>
    public const int Longest = 60_000;

    private const int MostAddresses = 20;

    public static string Format(SiteComparison comparison)
    {
        var text = new StringBuilder("## What readers will see\n\n");
        text.Append(ComparisonWords.Summary(comparison)).Append('\n');
        if (ComparisonWords.LookAt(comparison) is { Length: > 0 } marks)
            text.Append("\n**Look first at:** ").Append(marks).Append(".\n");
        var left = new List<string>();
        foreach (var (heading, parts) in Parts(comparison))
        {
            var begun = false;
            foreach (var (address, part) in parts)
            {
                // A place for the list of what is left out, whatever comes.
                if (text.Length + heading.Length + part.Length > Longest - 5_000)
                {
                    left.Add(address);
                    continue;
                }
                text.Append(begun ? "" : $"\n### {heading}\n").Append(part);
                begun = true;
            }
        }
        if (left.Count > 0)
            text.Append("\n### Not shown here\n\nThis comparison is too long for one comment. `staticback diff` shows the rest:\n\n").Append(Fence(Some(left), ""));
        return text.ToString();
    }

    private static IEnumerable<(string Heading, IEnumerable<(string Address, string Text)> Parts)> Parts(SiteComparison comparison)
    {
        yield return ("Added pages", comparison.Added.Select(Whole));
        yield return ("Removed pages", comparison.Removed.Select(Whole));
        yield return ("The same change on several pages", comparison.Shared.Select(shared => (shared.Addresses[0], $"\nOn {ComparisonWords.Count(shared.Addresses.Length, "page")}:\n\n{Fence(Some(shared.Addresses), "")}\n{Fence(ComparisonWords.LinesOf([shared.Change]), "diff")}")));
        yield return ("Changed pages", comparison.Changed.Select(page => (page.Address, $"\n#### {Code(page.Address)}\n\n{Fence(ComparisonWords.LinesOf(page.Changes), "diff")}")));
    }

    private static (string Address, string Text) Whole(WholePage page) => (page.Address, $"\n- {Code(page.Address)} {Code(ComparisonWords.Describe(page))}\n");

    private static IEnumerable<string> Some(IReadOnlyCollection<string> addresses)
    {
        var shown = addresses.Take(MostAddresses).Select(address => ComparisonWords.Visible(address.Length > 200 ? address[..200] + "…" : address));
        return addresses.Count > MostAddresses ? shown.Append($"and {addresses.Count - MostAddresses} more") : shown;
    }

    /// <summary>A code span, as CommonMark 6.1 has it: the spaces inside are not shown.</summary>
    private static string Code(string text)
    {
        var visible = ComparisonWords.Visible(text);
        var fence = new string('`', LongestRun(visible) + 1);
        return $"{fence} {visible} {fence}";
    }

    /// <summary>A fenced block of code, CommonMark 4.5.</summary>
    private static string Fence(IEnumerable<string> lines, string language)
    {
        var content = string.Join('\n', lines);
        var fence = new string('`', Math.Max(3, LongestRun(content) + 1));
        return $"{fence}{language}\n{content}\n{fence}\n";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
