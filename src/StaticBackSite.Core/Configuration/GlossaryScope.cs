namespace StaticBackSite.Configuration;

/// <summary>Which mentions of a term become links.</summary>
public enum GlossaryScope
{
    /// <summary>The first in each section under an h2.</summary>
    Section,

    /// <summary>The first on the page.</summary>
    Page,

    /// <summary>Every one.</summary>
    All,

    /// <summary>None: terms are linked where the author writes the link.</summary>
    None,
}
