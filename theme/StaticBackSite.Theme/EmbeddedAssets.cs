using System.Collections.Immutable;
using System.Reflection;
using StaticBackSite.Pages;

namespace StaticBackSite.Theme;

/// <summary>The files below <c>assets/</c>, which the build puts into an assembly.</summary>
internal static class EmbeddedAssets
{
    private const string Folder = "assets/";

    /// <summary>Files that every page needs, and below <c>parts/GROUP/</c> those of pages that show something of a group.</summary>
    public static ImmutableArray<ThemeAsset> Of(Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => ThemeAsset.At(name[Folder.Length..], Bytes(assembly, name))),
    ];

    /// <summary>Files that pages need which show something of a group: the folder that a file is in.</summary>
    public static ImmutableArray<ThemeAsset> OfGroups(Assembly assembly) =>
        [.. Of(assembly).Select(asset => asset with { Group = asset.Path[..asset.Path.IndexOf('/', StringComparison.Ordinal)] })];

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
