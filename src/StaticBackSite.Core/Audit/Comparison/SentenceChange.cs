namespace StaticBackSite.Audit.Comparison;

/// <summary>A sentence that came, went, moved or became another.</summary>
/// <param name="Old">Null where the sentence was added.</param>
/// <param name="New">Null where it was removed.</param>
public sealed record SentenceChange(ChangeKind Kind, PageSentence? Old, PageSentence? New, ChangeMarks Marks)
{
    /// <summary>The heading that a reader finds it below.</summary>
    public string Section => (New ?? Old!).Section;
}
