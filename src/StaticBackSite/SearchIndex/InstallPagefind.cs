using System.Reflection;
using System.Security.Cryptography;

namespace StaticBackSite.SearchIndex;

/// <summary>
/// Finds the Pagefind that the theme's lock file pins, and installs it with npm where it is missing: once for a user and
/// version, into the folder for what programs can get again.
/// </summary>
internal static class InstallPagefind
{
    private const string Prefix = "pagefind-";
    private const string Manifest = "package.json";
    private const string Lock = "package-lock.json";

    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(2);

    /// <returns>The path of the program.</returns>
    /// <exception cref="SearchUnavailableException">It is not there and cannot be installed.</exception>
    public static string Path(CancellationToken stop)
    {
        var name = $"{Prefix}{Convert.ToHexStringLower(SHA256.HashData(Resource(Lock)))[..12]}";
        var folder = System.IO.Path.Combine(UserCache.Folder, name);
        try
        {
            ScratchFolder.CleanCache(Prefix);
            if (!Directory.Exists(folder))
                Install(name, folder, stop);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SearchUnavailableException($"it cannot be installed into {folder}: {refused.Message}", refused);
        }
        return Program(folder) ?? throw new SearchUnavailableException($"Pagefind has no program for this kind of machine (nothing in {folder})");
    }

    /// <summary>A file of the theme's that Pagefind needs, which the build puts into this assembly.</summary>
    public static byte[] Resource(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("pagefind/" + name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Beside its place first, under a name that nobody else has, so that two builds at once do not meet a half-installed program.</summary>
    private static void Install(string name, string folder, CancellationToken stop)
    {
        using var scratch = ScratchFolder.InCache(name);
        var fresh = System.IO.Path.Combine(scratch.Path, name);
        try
        {
            Directory.CreateDirectory(fresh);
            File.WriteAllBytes(System.IO.Path.Combine(fresh, Manifest), Resource(Manifest));
            File.WriteAllBytes(System.IO.Path.Combine(fresh, Lock), Resource(Lock));
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            RunProgram.In(fresh, InstallLimit, npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"], stop);
            if (!Directory.Exists(folder))
                Directory.Move(fresh, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // The other build was first.
        }
    }

    /// <summary>npm installs the package of this machine's kind alone, and in it lies one program.</summary>
    private static string? Program(string folder)
    {
        var packages = System.IO.Path.Combine(folder, "node_modules", "@pagefind");
        return !Directory.Exists(packages) ? null : Directory.EnumerateFiles(packages, "pagefind*", SearchOption.AllDirectories)
            .FirstOrDefault(file => System.IO.Path.GetFileName(file) is "pagefind_extended" or "pagefind_extended.exe" or "pagefind" or "pagefind.exe");
    }
}
