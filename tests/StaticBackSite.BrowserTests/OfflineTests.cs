using System.Diagnostics;
using Microsoft.Playwright;
using StaticBackSite.Serving;

namespace StaticBackSite.BrowserTests;

/// <summary>Reading without network, on a small site of its own: kept from the first visit, kept once visited, never old where there is a network.</summary>
public sealed class OfflineTests(Reader reader) : BrowserTest(reader)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-offline-").FullName;
    private SiteServer? _server;

    private string Output => Path.Combine(_folder, "output");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Write("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\noffline: true\n");
        Write("index.md", "---\ntitle: Home\ndescription: The first page.\n---\nWelcome.\n");
        Write("articles/main.md", "---\ntitle: Main\ndescription: The article.\n---\nFirst edition.\n");
        Write("a.md", "---\ntitle: Visited\ndescription: A page.\n---\nText.\n");
        Write("b.md", "---\ntitle: Unvisited\ndescription: A page.\n---\nText.\n");
        Build();
        _server = new SiteServer(Output, hostFile: null);
        await _server.Start(port: 0);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Pages_are_kept_and_never_old()
    {
        var context = await Browse(options => options.BaseURL = _server!.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller || new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done)))");
        await page.GotoAsync("/a/");

        await context.SetOfflineAsync(true);
        await page.GotoAsync("/articles/main/");
        Assert.Contains("First edition.", await page.TextContentAsync("main"), StringComparison.Ordinal);
        Assert.Contains("You are offline.", await page.TextContentAsync(".kept-copy"), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<int>("document.styleSheets[0].cssRules.length") > 0);
        await page.GotoAsync("/a/");
        Assert.Equal("Visited", await page.TextContentAsync("h1"));
        await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync("/b/"));

        await context.SetOfflineAsync(false);
        Write("articles/main.md", "---\ntitle: Main\ndescription: The article.\n---\nSecond edition.\n");
        Build();
        await page.GotoAsync("/articles/main/");
        Assert.Contains("Second edition.", await page.TextContentAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".kept-copy").CountAsync());
    }

    private void Write(string path, string content)
    {
        var file = Path.Combine(_folder, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    private void Build()
    {
        var arguments = new[] { ProjectFolder.Program, "--input", Path.Combine(_folder, "input"), "--output", Output };
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
