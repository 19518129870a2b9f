namespace StaticBackSite.Health.Reviews;

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
