namespace StaticBackSite.Health.Reviews;

/// <summary>Who checked the page, in which role and when; all null where nobody has. The date reads like 6 August 2026.</summary>
public sealed record ClinicalReviewModel(ClinicalReviewState State, string? Name, string? Role, string? Date)
{
    public static readonly ClinicalReviewModel None = new(ClinicalReviewState.None, null, null, null);
}
