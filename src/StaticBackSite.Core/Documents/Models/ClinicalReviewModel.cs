namespace StaticBackSite.Documents.Models;

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

/// <summary>Who checked the page, in which role and when; all null where nobody has. The date reads like 6 August 2026.</summary>
public sealed record ClinicalReviewModel(ClinicalReviewState State, string? Name, string? Role, string? Date)
{
    public static readonly ClinicalReviewModel None = new(ClinicalReviewState.None, null, null, null);
}
