using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>No page is published beyond the day of its next review.</summary>
internal static class ReviewsAreNotOverdue
{
    public static void Check(PageInspection page, ReviewLimits limits)
    {
        if (page.FrontMatter.ReviewDue is not { } due)
            return;
        const string Hint = "check the text against its sources, then set `reviewed` and `reviewDue` anew";
        if (due.Value < page.Day)
            page.Report(limits, PolicyCodes.OverdueReview, due.Span, $"the review of this page was due on {ReviewsAreDated.Day(due.Value)}", Hint);
        else if (due.Value < page.Day.AddDays(limits.WarnDays))
            page.Report(limits.Milder, PolicyCodes.ReviewSoon, due.Span, $"the review of this page is due on {ReviewsAreDated.Day(due.Value)}", Hint);
    }
}
