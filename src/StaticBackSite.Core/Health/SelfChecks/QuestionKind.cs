namespace StaticBackSite.Health.SelfChecks;

public enum QuestionKind
{
    /// <summary>One answer.</summary>
    Radio,

    /// <summary>As many answers as fit.</summary>
    Checkbox,
}
