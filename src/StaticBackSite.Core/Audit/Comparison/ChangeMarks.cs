namespace StaticBackSite.Audit.Comparison;

/// <summary>What a reviewer must not miss in a changed sentence.</summary>
[Flags]
public enum ChangeMarks
{
    None = 0,

    /// <summary>It stands on a care card: it says when to get help.</summary>
    RedFlag = 1,

    /// <summary>A “not”, a “never” or another word that turns the meaning round came or went.</summary>
    Negation = 2,

    /// <summary>A figure, or the unit behind it, is another one.</summary>
    Number = 4,

    /// <summary>Other sources are cited, or an entry of the list of sources is another one.</summary>
    Reference = 8,

    /// <summary>The label for the strength of the evidence is another one.</summary>
    Evidence = 16,

    /// <summary>A link leads elsewhere.</summary>
    Link = 32,
}
