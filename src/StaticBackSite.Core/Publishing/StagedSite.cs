using StaticBackSite.Outputs;

namespace StaticBackSite.Publishing;

/// <summary>A site that is written but not yet published.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Scratch">A folder that does not exist yet, for programs that need one; it goes when the build ends.</param>
public sealed record StagedSite(string Folder, SiteManifest Files, string Scratch);
