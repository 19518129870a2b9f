using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.Reviews;

/// <summary>Holds each recorded clinical review against the words that the page has now, and against the day of the build.</summary>
public static class CheckClinicalReviews
{
    private static readonly DiagnosticCode Changed = DiagnosticCode.OfPolicy(
        "SB5901", Severity.Warning, "Changed since its clinical review",
        "A health professional checked other words than the page has now, so the page no longer claims the review.",
        "an edit of a page whose front matter has `clinicalReview`",
        "Have the page checked again and run `staticback review PAGE --name … --role …`, or take `clinicalReview` out.");

    public static readonly PageCheck Rule = PageCheck.Of(Check, Changed, ClinicalReview.BadHash);

    private static void Check(PageInspection page)
    {
        if (page.FrontMatter.ClinicalReview is { DateSpan.Length: > 0 } dated)
            page.ReportIfFuture(dated.Date, dated.DateSpan, "`clinicalReview` is dated");
        if (page.FrontMatter.ClinicalReview is not { IsComplete: true } review || StateOf(page.Page, page.Shared.Sources) != ClinicalReviewState.Changed)
            return;
        page.Report(
            Changed, review.Hash.Span,
            $"the text has changed since {review.Name} ({review.Role}) checked it on {Strings.English.LongDate(review.Date)}",
            $"have it checked again and run `staticback review {page.Page.Source.Path} --name … --role …`; until then the page says that it has changed");
    }

    public static ClinicalReviewState StateOf(ParsedDocument page, SingleSources sources) =>
        page.FrontMatter.ClinicalReview is not { } review ? ClinicalReviewState.None
        : review.Hash.Value == ReviewedText.HashOf(page, sources) ? ClinicalReviewState.Current
        : ClinicalReviewState.Changed;

    /// <summary>What readers see of it: null where the site gives no advice on health and nobody has checked the page.</summary>
    public static ClinicalReviewModel? Shown(ParsedDocument page, SingleSources sources) =>
        sources.RedFlags is null && page.FrontMatter.ClinicalReview is null ? null : Model(page, sources);

    public static ClinicalReviewModel Model(ParsedDocument page, SingleSources sources) =>
        page.FrontMatter.ClinicalReview is { } review
            ? new ClinicalReviewModel(StateOf(page, sources), review.Name, review.Role, sources.Strings.LongDate(review.Date))
            : ClinicalReviewModel.None;
}
