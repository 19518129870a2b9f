using StaticBackSite.Sources;

namespace StaticBackSite.Audit;

/// <summary>A link that leaves the site, and the first place that has it.</summary>
public sealed record OutsideLink(Uri Address, SourceLocation Location);
