using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Pages;

namespace StaticBackSite.Health.Reviews;

/// <summary>Holds each recorded clinical review against the words that the page has now.</summary>
public static class CheckClinicalReviews
{
    public static void Run(ParsedDocument page, SingleSources sources, DiagnosticBag diagnostics)
    {
        if (page.FrontMatter.ClinicalReview is not { IsComplete: true } review || StateOf(page, sources) != ClinicalReviewState.Changed)
            return;
        diagnostics.Report(
            DiagnosticCodes.ChangedSinceReview, page.Source, review.Hash.Span,
            $"the text has changed since {review.Name} ({review.Role}) checked it on {ModelPage.LongDate(review.Date)}",
            $"have it checked again and run `staticback review {page.Source.Path} --name … --role …`; until then the page says that it has changed");
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
            ? new ClinicalReviewModel(StateOf(page, sources), review.Name, review.Role, ModelPage.LongDate(review.Date))
            : ClinicalReviewModel.None;
}
