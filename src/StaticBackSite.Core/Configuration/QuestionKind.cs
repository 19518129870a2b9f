namespace StaticBackSite.Configuration;

public enum QuestionKind
{
    /// <summary>One answer.</summary>
    Radio,

    /// <summary>As many answers as fit.</summary>
    Checkbox,
}
