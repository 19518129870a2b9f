namespace StaticBackSite.Reporting;

/// <summary>Who reads the findings.</summary>
public enum ReportFormat
{
    /// <summary>A person at a terminal.</summary>
    Text,

    /// <summary>GitHub Actions, which shows them beside the lines of a pull request.</summary>
    GitHub,

    /// <summary>Code scanning and editors: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>A script.</summary>
    Json,
}
