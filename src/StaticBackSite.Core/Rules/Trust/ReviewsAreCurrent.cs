using System.Globalization;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Trust;

/// <summary>
/// A page says when it was checked and when it is checked again, not too long after (PIF TICK: at least every 3 years), and is not
/// published after that day.
/// </summary>
internal static class ReviewsAreCurrent
{
    private static readonly DiagnosticCode Missing = DiagnosticCode.OfPolicy(
        "SB5101", Severity.Error, "No date of review",
        "Readers must see when a page was last checked and when it is checked again.",
        "a page without `reviewDue`",
        "Add `reviewed: 2026-11-22` and `reviewDue: 2028-11-22`, with your own days.");

    private static readonly DiagnosticCode Overdue = DiagnosticCode.OfPolicy(
        "SB5102", Severity.Error, "An overdue review",
        "The day by which this page had to be checked has passed, so what it says may be out of date.",
        "`reviewDue: 2025-01-01`",
        "Check the text against its sources, then set `reviewed` and `reviewDue` again.");

    private static readonly DiagnosticCode DueSoon = DiagnosticCode.OfPolicy(
        "SB5103", Severity.Warning, "A review is due soon",
        "The page has to be checked in the next weeks.",
        "`reviewDue` in a month",
        "Check the text against its sources, then set `reviewed` and `reviewDue` again.");

    private static readonly DiagnosticCode Interval = DiagnosticCode.OfPolicy(
        "SB5104", Severity.Error, "Too long until the next review",
        "Knowledge changes, so a page is checked again within the time that the site promises.",
        "`reviewed: 2026-01-01` and `reviewDue: 2036-01-01`",
        "Set an earlier `reviewDue`.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("reviews", "Dates of review.", reader => new Limits(
        reader.Number("months", "The most months from one review to the next.") ?? 36,
        reader.Number("warnDays", "How many days before a review is due to remind of it.") ?? 60));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Missing, Overdue, DueSoon, Interval);

    private const string Hint = "check the text against its sources, then set `reviewed` and `reviewDue` again";

    /// <summary>The most months from one review to the next; null where the site asks for no reviews.</summary>
    public static int? MonthsBetween(Policy policy) => policy.Get(Key)?.Months;

    private static void Check(PageInspection page, Limits limits)
    {
        CheckDates(page, limits);
        if (page.FrontMatter.ReviewDue is not { } due)
            return;
        if (due.Value < page.Day)
            page.Report(limits, Overdue, due.Span, $"the review of this page was due on {Day(due.Value)}", Hint);
        else if (due.Value < page.Day.AddDays(limits.WarnDays))
            page.Report(limits.Milder, DueSoon, due.Span, $"the review of this page is due on {Day(due.Value)}", Hint);
    }

    private static void CheckDates(PageInspection page, Limits limits)
    {
        if (page.FrontMatter is TermFrontMatter)
            return;
        var (reviewed, due) = (page.FrontMatter.Reviewed, page.FrontMatter.ReviewDue);
        if (reviewed is null || due is null)
            page.ReportMissing(limits, Missing, reviewed is null ? "reviewed" : "reviewDue", $"`{(reviewed is null ? "reviewed" : "reviewDue")}` is missing", "add both: `reviewed:` and `reviewDue:`, year-month-day");
        else if (!DatesArePlausible.IsFuture(page, reviewed.Value) && (due.Value <= reviewed.Value || due.Value > reviewed.Value.AddMonths(limits.Months)))
            page.Report(limits, Interval, due.Span, $"the next review is due on {Day(due.Value)}, and the last one was on {Day(reviewed.Value)}", $"choose a day at most {limits.Months} months after it");
    }

    /// <summary>As readers see dates: 6 August 2026.</summary>
    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private sealed record Limits(int Months, int WarnDays) : RuleSettings;
}
