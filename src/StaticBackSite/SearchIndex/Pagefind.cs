using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.SearchIndex;

/// <summary>
/// The search index: from the files of the site to more files of the site. Pagefind reads and writes folders; it writes
/// into one of its own, since only <c>WriteFiles</c> writes into the output folder.
/// </summary>
internal sealed partial class Pagefind
{
    private const string Configuration = "pagefind.yml";

    private static readonly TimeSpan IndexLimit = TimeSpan.FromMinutes(5);

    private readonly string _program;

    /// <summary>Installs Pagefind where it is missing.</summary>
    /// <exception cref="SearchUnavailableException">It is not there and cannot be installed.</exception>
    public Pagefind(CancellationToken stop = default) => _program = InstallPagefind.Path(stop);

    /// <exception cref="SearchUnavailableException">Pagefind fails.</exception>
    public ImmutableArray<OutputFile> Index(IEnumerable<OutputFile> site, CancellationToken stop = default) => Try(() =>
    {
        using var scratch = ScratchFolder.Create();
        foreach (var page in site.Where(file => file.Path.Value.EndsWith(".html", StringComparison.Ordinal)))
            Write(Path.Combine(scratch.Path, "site", page.Path.Value), page.Content.Span);
        return Run(scratch.Path, Path.Combine(scratch.Path, "site"), stop);
    });

    /// <summary>Indexes a site that lies on the disk, and leaves it as it is.</summary>
    /// <param name="scratch">A folder to work in, which need not be there yet.</param>
    /// <exception cref="SearchUnavailableException">Pagefind fails.</exception>
    public ImmutableArray<OutputFile> Index(string site, string scratch, CancellationToken stop = default) => Try(() =>
    {
        Directory.CreateDirectory(scratch);
        return Run(scratch, Path.GetFullPath(site), stop);
    });

    private ImmutableArray<OutputFile> Run(string folder, string site, CancellationToken stop)
    {
        File.WriteAllBytes(Path.Combine(folder, Configuration), InstallPagefind.Resource(Configuration));
        RunProgram.In(folder, IndexLimit, _program, ["--site", site, "--glob", PagesIn(site), "--output-path", "index", "--silent"], stop);
        return [.. Read(Path.Combine(folder, "index")).Where(file => IsNeeded(file.Path)).OrderBy(file => file.Path)];
    }

    /// <summary>All but the printable page: nobody searches there, and it is as long as all others together.</summary>
    private static string PagesIn(string site)
    {
        var folders = Directory.EnumerateDirectories(site).Select(folder => Path.GetFileName(folder)).Where(folder => folder != WellKnownAddresses.PrintPage.Value.Trim('/')).Order(StringComparer.Ordinal);
        return $"{{*.html{string.Concat(folders.Select(folder => $",{Special().Replace(folder, @"\$0")}/**/*.html"))}}}";
    }

    /// <summary>What means something in a pattern.</summary>
    [GeneratedRegex(@"[?*$:<>()\[\]{},\\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();

    private static ImmutableArray<OutputFile> Try(Func<ImmutableArray<OutputFile>> work)
    {
        try
        {
            return work();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SearchUnavailableException($"the index cannot be made: {refused.Message}", refused);
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private static IEnumerable<OutputFile> Read(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
        select new OutputFile(new OutputPath(SiteModel.SearchIndexFolder + path), File.ReadAllBytes(file));

    /// <summary>Pagefind brings boxes and styles of its own, which the theme does not use.</summary>
    private static bool IsNeeded(OutputPath path) =>
        !path.Value.Contains("-ui.", StringComparison.Ordinal) && !path.Value.Contains("/pagefind-highlight.", StringComparison.Ordinal);
}

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

/// <summary>There can be no search index here and now; the message says why, in words for the person at the console.</summary>
internal sealed class SearchUnavailableException : Exception
{
    public SearchUnavailableException()
    {
    }

    public SearchUnavailableException(string message)
        : base(message)
    {
    }

    public SearchUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The finding to show.</summary>
    public BuildReport Report => ServingCodes.Report(ProgramCodes.SearchLeftOut, $"the full text is not searched: {Message.TrimEnd('.')}", "titles, names and headings are searched all the same; --no-search builds so without this warning");
}
