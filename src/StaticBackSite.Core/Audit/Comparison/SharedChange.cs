using System.Collections.Immutable;

namespace StaticBackSite.Audit.Comparison;

/// <summary>The same change on several pages, such as a warning sign that many of them show.</summary>
/// <param name="Addresses">In the order of their characters.</param>
public sealed record SharedChange(SentenceChange Change, ImmutableArray<string> Addresses);
