namespace StaticBackSite.Audit;

/// <summary>What an audit cannot read from the published files themselves.</summary>
public sealed record AuditOptions
{
    public static readonly AuditOptions Default = new();

    /// <summary>Where the site is published, with its base path; null: found from what the pages call their canonical address.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>
    /// Whether every HTML file must show an element <c>data-disclaimer</c>; null: where any of them does. Where one is shown, its
    /// words are checked in any case.
    /// </summary>
    public bool? DisclaimerRequired { get; init; }

    /// <summary>The words of the disclaimer; null: those that most pages show. White space does not count.</summary>
    public string? Disclaimer { get; init; }
}
