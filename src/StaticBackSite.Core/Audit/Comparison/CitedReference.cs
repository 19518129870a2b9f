namespace StaticBackSite.Audit.Comparison;

/// <summary>A source that a sentence cites, whatever number it has on the page.</summary>
/// <param name="Identity">The address of the source, or where it has none, its entry in the list: the same on every page.</param>
/// <param name="Label">The beginning of its entry, for people.</param>
public sealed record CitedReference(string Identity, string Label);
