using System.Collections.Immutable;
using StaticBackSite.Health.Reviews;

namespace StaticBackSite.Pages;

/// <summary>Who checked the page, and when it is due again. Dates read like 6 August 2026.</summary>
public sealed record ReviewModel(string? Reviewed, string? ReviewDue, bool IsOverdue, string? Publisher, ImmutableArray<ChangeModel> Changes)
{
    /// <summary>Null where nobody is asked to check the page.</summary>
    public ClinicalReviewModel? ClinicalReview { get; init; }
}
