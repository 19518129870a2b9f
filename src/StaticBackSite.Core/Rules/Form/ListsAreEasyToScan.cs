using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Rules.Language;

namespace StaticBackSite.Rules.Form;

/// <summary>
/// A line that ends with a colon leads into each list, and its bullet points go on from it: they begin in lower case and end without
/// a full stop (NHS content guide). A list has few enough items to remember (CDC Clear Communication Index 8).
/// </summary>
internal static class ListsAreEasyToScan
{
    private static readonly DiagnosticCode NoLeadIn = DiagnosticCode.OfPolicy(
        "SB5012", Severity.Warning, "A list without a lead-in",
        "A line before the list says what its items have in common, and ends with a colon.",
        "a list directly below a heading",
        "Write a line such as “These can help:” before it.");

    private static readonly DiagnosticCode TooLong = DiagnosticCode.OfPolicy(
        "SB5013", Severity.Warning, "A long list",
        "Few people can keep so many points in mind.",
        "a list of 12 items",
        "Split it into two lists, or leave out what matters less.");

    private static readonly DiagnosticCode ItemForm = DiagnosticCode.OfPolicy(
        "SB5014", Severity.Warning, "The form of a list item",
        "Bullet points go on from the line before them. They begin in lower case and end without a full stop.",
        "`- Rest when you are tired.`",
        "Write `- rest when you are tired`.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("lists", "Lead-in, length and form of lists.", reader => new Limits(
        reader.Number("items", "The most items.") ?? 7));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, NoLeadIn, TooLong, ItemForm) with { IsOfText = true };

    private static void Check(PageInspection page, Limits limits)
    {
        // Cards of links and steps have rules of their own.
        foreach (var list in page.All<ListBlock>().Where(list => !PageInspection.IsIn(list, "cards") && !PageInspection.IsIn(list, "steps")))
        {
            CheckLeadIn(page, limits, list);
            if (list.Count > limits.Items)
                page.Report(limits, TooLong, list[limits.Items], $"this list has {Counted.Of(list.Count, "item")}; the limit is {limits.Items}", "split it into two lists, each with its own lead-in");
            // Numbered items may be sentences.
            if (!list.IsOrdered)
                CheckItems(page, limits, list);
        }
    }

    private static void CheckLeadIn(PageInspection page, Limits limits, ListBlock list)
    {
        var at = list.Parent!.IndexOf(list);
        // The title of a box leads into its list.
        if (at == 0 && list.Parent is CustomContainer)
            return;
        var leadIn = at > 0 ? page.Text.Of(list.Parent[at - 1]) : null;
        if (leadIn is null || list.Parent[at - 1] is HeadingBlock || !leadIn.Text.AsSpan().TrimEnd().EndsWith(':'))
            page.Report(limits, NoLeadIn, list[0], "no line with a colon leads into this list", "say before it what its items are: “These can help:”");
    }

    private static void CheckItems(PageInspection page, Limits limits, ListBlock list)
    {
        foreach (var item in list)
        {
            if (page.TextOf(item) is not { } text || IsQuestion(text))
                continue;
            if (BeginsInUpperCase(page, text))
                page.Report(limits, ItemForm, text.SpanOf(text.Words[0]), "this item begins with a capital letter", $"write `{text[text.Words[0]].ToString().ToLowerInvariant()}`; if it is a name, add it to `properNouns` in site.yml");
            if (text.Text.AsSpan().TrimEnd() is [.., '.'] written)
                page.Report(limits, ItemForm, text.SpanOf(written.Length - 1, 1), "this item ends with a full stop", "remove it");
        }
    }

    private static bool IsQuestion(TextBlock text) => text.Text.AsSpan().TrimEnd().EndsWith('?');

    private static bool BeginsInUpperCase(PageInspection page, TextBlock text) =>
        text.Words.Length > 0 && char.IsUpper(text.Text[text.Words[0].Start]) && !Names.Begin(text, page.Policy) && !page.IsLocked(text, text.Words[0].Start);

    private sealed record Limits(int Items) : RuleSettings;
}
