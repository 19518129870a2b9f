namespace StaticBackSite.Audit.Comparison;

public enum ChangeKind
{
    Added,
    Removed,

    /// <summary>One sentence became another.</summary>
    Changed,

    /// <summary>The same sentence stands in another place of the page.</summary>
    Moved,
}
