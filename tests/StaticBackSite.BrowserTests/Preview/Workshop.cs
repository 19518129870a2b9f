using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Preview;
using StaticBackSite.Reporting;

namespace StaticBackSite.BrowserTests.Preview;

/// <summary>A copy of the site of this repository with a preview running over it.</summary>
public sealed class Workshop : IAsyncLifetime
{
    public const string Article = "articles/why-wont-my-lower-back-crack.md";
    public const string Address = "/articles/why-wont-my-lower-back-crack/";

    private readonly StringBuilder _said = new();
    private readonly TextWriter _console;
    private PreviewServer? _preview;

    public Workshop() => _console = TextWriter.Synchronized(new StringWriter(_said));

    public string Folder { get; } = Directory.CreateTempSubdirectory("staticback-workshop-").FullName;

    public string Home => _preview!.Home;

    public string Said
    {
        get
        {
            // The lock that the console itself takes for every line.
            lock (_console)
                return _said.ToString();
        }
    }

    private string Input => Path.Combine(Folder, "input");

    private string Theme => Path.Combine(Folder, "assets");

    public async ValueTask InitializeAsync()
    {
        Copy(Path.Combine(ProjectFolder.Repository, "input"), Input);
        Copy(Path.Combine(ProjectFolder.Repository, "theme", "StaticBackSite.Theme", "assets"), Theme);
        _preview = await PreviewServer.Start(
            new PreviewSettings
            {
                Input = Input,
                Themes = [Theme],
                Build = new BuildOptions { Date = ProjectFolder.SiteDay, Drafts = true, Search = true },
                Port = 0,
                Open = true,
                HostFile = Path.Combine(ProjectFolder.Repository, "netlify.toml"),
            },
            new Reporter(ReportFormat.Text, "input", _console, _console),
            WholeProgram.Site,
            TestTheme.Renderer());
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text) => File.WriteAllText(PathOf(path), text);

    public void Change(string path, Func<string, string> change) => Write(path, change(Read(path)));

    public async ValueTask DisposeAsync()
    {
        if (_preview is not null)
            await _preview.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Below the input folder, or of a stylesheet below the theme's.</summary>
    private string PathOf(string path) => Path.Combine(path.EndsWith(".css", StringComparison.Ordinal) ? Theme : Input, path);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
