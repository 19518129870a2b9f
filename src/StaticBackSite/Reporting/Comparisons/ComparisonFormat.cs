namespace StaticBackSite.Reporting.Comparisons;

/// <summary>Who reads a comparison.</summary>
public enum ComparisonFormat
{
    /// <summary>A person at a terminal.</summary>
    Text,

    /// <summary>A reviewer of a pull request.</summary>
    Markdown,
}
