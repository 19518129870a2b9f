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
