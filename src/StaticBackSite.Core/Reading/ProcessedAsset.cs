using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Reading;

/// <summary>An asset, and what was wrong with it.</summary>
public sealed record ProcessedAsset(Asset Asset, IReadOnlyList<Diagnostic> Diagnostics);
