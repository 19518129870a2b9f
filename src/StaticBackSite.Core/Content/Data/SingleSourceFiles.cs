using StaticBackSite.Routing;

namespace StaticBackSite.Content.Data;

/// <summary>The files at the root of the input folder that are read for the whole site and not published.</summary>
internal static class SingleSourceFiles
{
    public static readonly SourcePath Disclaimer = new("disclaimer.md");

    /// <summary>YAML at the root is data, whether this version reads it or not.</summary>
    public static bool Contains(SourcePath path) =>
        path == Disclaimer || path == Ledger.FileName || path == Baseline.FileName || (path.Folder.Length == 0 && (path.HasExtension(".yml") || path.HasExtension(".yaml")));
}
