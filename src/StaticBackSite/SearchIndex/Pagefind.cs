using System.Collections.Immutable;
using System.Text.RegularExpressions;
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
