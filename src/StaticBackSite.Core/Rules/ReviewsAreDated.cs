using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>A page says when it was checked and when it is checked again, not too long after (PIF TICK: at least every 3 years).</summary>
internal static class ReviewsAreDated
{
    public static void Check(PageInspection page, ReviewLimits limits)
    {
        if (page.FrontMatter is TermFrontMatter)
            return;
        var (reviewed, due) = (page.FrontMatter.Reviewed, page.FrontMatter.ReviewDue);
        if (reviewed is null || due is null)
            page.ReportMissing(limits, PolicyCodes.MissingReview, reviewed is null ? "reviewed" : "reviewDue", $"`{(reviewed is null ? "reviewed" : "reviewDue")}` is missing", "add both: `reviewed:` and `reviewDue:`, year-month-day");
        else if (due.Value <= reviewed.Value || due.Value > reviewed.Value.AddMonths(limits.Months))
            page.Report(limits, PolicyCodes.ReviewInterval, due.Span, $"the next review is due on {Day(due.Value)}, the last one was on {Day(reviewed.Value)}", $"write a day at most {limits.Months} months after it");
    }

    /// <summary>As readers see dates: 6 August 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
