using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Pages;
using StaticBackSite.Preview;
using StaticBackSite.Reporting;

namespace StaticBackSite.Tests.Preview;

/// <summary>A preview of a folder of its own, asked over HTTP as a browser asks it.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    /// <summary>Until something that must happen counts as missing. Nothing here measures speed, and a machine may be busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly StringBuilder _said = new();
    private readonly TextWriter _console;
    private PreviewServer? _preview;

    private RunningPreview() => _console = TextWriter.Synchronized(new StringWriter(_said));

    public string Folder { get; } = Directory.CreateTempSubdirectory("staticback-preview-").FullName;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public string Said
    {
        get
        {
            // The lock that the console itself takes for every line.
            lock (_console)
                return _said.ToString();
        }
    }

    public PreviewServer Server => _preview!;

    public static BuildOptions Options { get; } = new() { Date = TestSite.Day, Drafts = true };

    /// <param name="fill">Writes the first files.</param>
    public static async Task<RunningPreview> Start(Action<RunningPreview> fill, Func<PreviewSettings, PreviewSettings>? change = null, IPageRenderer? theme = null, Func<TextWriter, TextWriter>? console = null)
    {
        var running = new RunningPreview();
        running.Write("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n");
        running.WritePage("index.md", "Welcome.", "Home");
        fill(running);
        var settings = new PreviewSettings { Input = running.Folder, Build = Options, Port = 0 };
        running._preview = await PreviewServer.Start(change is null ? settings : change(settings), new Reporter(ReportFormat.Text, "input", running._console, console is null ? running._console : console(running._console)), WholeProgram.Site, theme ?? TestTheme.Renderer());
        running.Client.BaseAddress = new Uri(running._preview.Home);
        return running;
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public void WritePage(string path, string body, string title = "A page", string more = "") =>
        Write(path, $"---\ntitle: {title}\ndescription: About {path}.\n{more}---\n{body}\n");

    public Task<string> Get(string address) => Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    public async Task<int> StatusOf(string address)
    {
        using var answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    /// <summary>Asks again and again until the answer is as expected; a preview needs a moment to follow.</summary>
    public async Task Until(string what, Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!await holds())
        {
            Assert.False(limit.IsCancellationRequested, $"waited in vain until {what}; the terminal said:\n{Said}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public Task UntilShown(string address, string words) => Until($"{address} shows “{words}”", async () =>
    {
        using var answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(words, StringComparison.Ordinal);
    });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_preview is not null)
            await _preview.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
