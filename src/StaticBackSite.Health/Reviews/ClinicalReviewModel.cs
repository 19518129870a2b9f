using StaticBackSite.Linking;
using StaticBackSite.Pages;

namespace StaticBackSite.Health.Reviews;

/// <summary>Who checked the page, in which role and when; all null where nobody has. The date reads like 6 August 2026.</summary>
public sealed record ClinicalReviewModel(ClinicalReviewState State, string? Name, string? Role, string? Date)
{
    public static readonly ClinicalReviewModel None = new(ClinicalReviewState.None, null, null, null);

    /// <summary>Adds it to a page that says who answers for it, and to every page that was checked.</summary>
    public static PageModel AddTo(PageModel model, LinkedDocument page, PublishedSite site)
    {
        var isChecked = page.Parsed.FrontMatter.ClinicalReview is not null;
        if ((model.Review is null && !isChecked) || CheckClinicalReviews.Shown(page.Parsed, site.Index.Sources) is not { } review)
            return model;
        return model.With(review) with { Review = model.Review ?? new ReviewModel(null, null, IsOverdue: false, site.Model.Publisher, []) };
    }
}

/// <summary>What a page may say of its clinical review.</summary>
public enum ClinicalReviewState
{
    /// <summary>Not yet checked by a health professional.</summary>
    None,

    /// <summary>The words are those that were checked.</summary>
    Current,

    /// <summary>The words have changed since.</summary>
    Changed,
}
