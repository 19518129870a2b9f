using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticBackSite.Audit.Comparison;

namespace StaticBackSite.Reporting.Comparisons;

/// <summary>A comparison in words and lines, whatever they are put into.</summary>
internal static class ComparisonWords
{
    public static string Of(ImmutableArray<ChangeMark> marks) => string.Join(", ", marks.Select(mark => mark.Name));

    /// <summary>One line for each thing to see: the section, the marks, the old sentence and the new one.</summary>
    public static IEnumerable<string> LinesOf(IEnumerable<SentenceChange> changes)
    {
        string? section = null;
        foreach (var change in changes)
        {
            if (change.Section != section && change.Section.Length > 0)
                yield return $"@@ {Visible(change.Section)} @@";
            section = change.Section;
            if (!change.Marks.IsEmpty)
                yield return "! " + Of(change.Marks);
            if (change is { Kind: ChangeKind.Moved, New: { } moved })
                yield return "  moved here: " + Shown(moved, change.Marks);
            else if (change.Old is { } old)
                yield return "- " + Shown(old, change.Marks);
            if (change.Kind != ChangeKind.Moved && change.New is { } @new)
                yield return "+ " + Shown(@new, change.Marks);
        }
    }

    public static string Describe(WholePage page) =>
        $"{Visible(page.Title)} ({Count(page.Sentences, "sentence")}{(page.Boxes.IsEmpty ? "" : $", with {string.Join(" and ", page.Boxes.Select(box => box.Name + "s"))}")}{(page.IsRedirected ? "; readers are sent on to another page" : "")})";

    /// <summary>The outcome in a sentence or two.</summary>
    public static string Summary(SiteComparison comparison)
    {
        if (comparison.IsEmpty)
            return "The two sites are the same, byte for byte.";
        var pages = comparison.Changed.Select(page => page.Address).Concat(comparison.Shared.SelectMany(change => change.Addresses)).Distinct(StringComparer.Ordinal).Count();
        var rest = new[]
        {
            comparison.ChangedOutsideText > 0 ? $"{Count(comparison.ChangedOutsideText, "page")} {(comparison.ChangedOutsideText == 1 ? "differs" : "differ")} in nothing that is read on the page" : "",
            comparison.OtherFiles > 0 ? $"{Count(comparison.OtherFiles, "file")} other than pages {(comparison.OtherFiles == 1 ? "differs" : "differ")}" : "",
            $"{Count(comparison.Unchanged, "page")} {(comparison.Unchanged == 1 ? "is" : "are")} the same",
        };
        return $"{Count(pages, "page")} changed, {comparison.Added.Length} added, {comparison.Removed.Length} removed; {string.Join("; ", rest.Where(r => r.Length > 0))}.";
    }

    /// <summary>What to look at first: each mark with the number of changes that carry it; empty where none does.</summary>
    public static string LookAt(SiteComparison comparison)
    {
        var changes = comparison.Shared.Select(shared => shared.Change).Concat(comparison.Changed.SelectMany(page => page.Changes)).ToArray();
        return string.Join(", ", from mark in comparison.Marks
                                 let number = changes.Count(change => change.Marks.Contains(mark))
                                 where number > 0
                                 select Count(number, mark.Name));
    }

    /// <summary>
    /// A text with nothing in it that hides or reorders: control characters, marks of direction and signs without width are
    /// written as their numbers. A reviewer must see what a reader's browser will be sent.
    /// </summary>
    public static string Visible(string text) => VisibleText.Of(text);

    public static string Count(int number, string noun) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    private static string Shown(PageSentence sentence, ImmutableArray<ChangeMark> marks)
    {
        var shown = new StringBuilder(sentence.Text);
        if (!sentence.References.IsEmpty)
            shown.Append(" [").AppendJoin("; ", sentence.References.Select(r => r.Label)).Append(']');
        if (!sentence.Labels.IsEmpty)
            shown.Append(" [").AppendJoin("; ", sentence.Labels.Select(label => label.Words)).Append(']');
        if (marks.Contains(ChangeMark.Link) && !sentence.Links.IsEmpty)
            shown.Append(" (links to ").AppendJoin(", ", sentence.Links).Append(')');
        return Visible(shown.ToString());
    }
}

/// <summary>Who reads a comparison.</summary>
internal enum ComparisonFormat
{
    /// <summary>A person at a terminal.</summary>
    Text,

    /// <summary>A reviewer of a pull request.</summary>
    Markdown,
}

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
