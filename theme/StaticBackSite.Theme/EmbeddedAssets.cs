using System.Collections.Immutable;
using System.Reflection;
using StaticBackSite.Pages;

namespace StaticBackSite.Theme;

/// <summary>The files below <c>assets/</c>, which the build puts into the assembly.</summary>
internal static class EmbeddedAssets
{
    private const string Folder = "assets/";

    public static ImmutableArray<ThemeAsset> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new ThemeAsset(name[Folder.Length..], Bytes(assembly, name))),
        ];
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
