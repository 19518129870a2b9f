using StaticBackSite.Outputs;

namespace StaticBackSite.Publishing;

/// <summary>A site that is written but not yet published.</summary>
/// <param name="Folder">Where it lies.</param>
public sealed record StagedSite(string Folder, SiteManifest Files);
