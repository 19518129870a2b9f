using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>
/// A test in front of a browser. Its windows are closed when it ends; where it fails, a picture of each is left in
/// <c>TestResults/pictures</c>. Where a step does not answer, which not every call of Playwright has a limit for, the limit of the
/// test closes the window under it, so that it is that step that fails.
/// </summary>
public abstract class BrowserTest(Reader reader) : IAsyncLifetime
{
    private readonly ConcurrentQueue<IBrowserContext> _windows = new();
    private CancellationTokenRegistration _limit;

    protected Reader Reader { get; } = reader;

    public virtual ValueTask InitializeAsync()
    {
        _limit = TestContext.Current.CancellationToken.Register(() => _ = CloseAll(withPictures: true));
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _limit.DisposeAsync();
        await CloseAll(TestContext.Current.TestState?.Result == TestResult.Failed);
        GC.SuppressFinalize(this);
    }

    /// <param name="change">How this browser differs from one at a desk, in light colours.</param>
    internal async Task<IBrowserContext> Browse(Action<BrowserNewContextOptions>? change = null)
    {
        var window = await Reader.Browse(change);
        _windows.Enqueue(window);
        return window;
    }

    internal async Task<IPage> Open(string url, Action<BrowserNewContextOptions>? change = null)
    {
        var context = await Browse(change);
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        return page;
    }

    private async Task CloseAll(bool withPictures)
    {
        while (_windows.TryDequeue(out var window))
        {
            if (withPictures)
                await TakePictures(window);
            await Reader.Close(window);
        }
    }

    private static async Task TakePictures(IBrowserContext window)
    {
        var folder = Directory.CreateDirectory(Path.Combine(ProjectFolder.Repository, "tests", "StaticBackSite.BrowserTests", "TestResults", "pictures")).FullName;
        foreach (var (i, page) in window.Pages.Index())
        {
            var name = string.Join('-', $"{TestContext.Current.Test?.TestDisplayName}".Split([.. Path.GetInvalidFileNameChars(), ' ', '"', ':', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries));
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name[..Math.Min(name.Length, 150)]}-{i}.png"));
            try
            {
                await page.ScreenshotAsync(new() { Path = file, Timeout = 20_000 });
                TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url} as it was then: {file}");
            }
            catch (Exception unseen) when (unseen is PlaywrightException or TimeoutException)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url} shows nothing: {unseen.Message}");
            }
        }
    }
}
