using System.Collections.Concurrent;
using Microsoft.Playwright;
using StaticBackSite.Serving;

[assembly: AssemblyFixture(typeof(StaticBackSite.BrowserTests.Reader))]

namespace StaticBackSite.BrowserTests;

/// <summary>Somebody with a browser, in front of the published site. Shared by all tests.</summary>
public sealed class Reader : IAsyncLifetime
{
    public const string Article = "/articles/why-wont-my-lower-back-crack/";
    public const string Term = "/glossary/cavitation/";

    /// <summary>The narrowest screen that must do (WCAG 2.2, 1.4.10), an old phone, a desk.</summary>
    public const int Narrowest = 320;
    public const int Phone = 360;
    public const int Desk = 1280;

    /// <summary>Milliseconds until something that must happen counts as missing. Nothing here measures speed, and a machine may be busy.</summary>
    public const int Patience = 90_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteServer? _server;
    private readonly Lazy<Task<IReadOnlyList<EveryPage>>> _everyPage;

    public Reader() => _everyPage = new(() => BrowserTests.EveryPage.Visit(this));

    /// <summary>A visit to every page, made when a test first asks for it.</summary>
    public Task<IReadOnlyList<EveryPage>> EveryPage => _everyPage.Value;

    /// <summary>The site of this repository, published once for all tests.</summary>
    public PublishedSite Site { get; } = new(Path.Combine(ProjectFolder.Repository, "input"));

    public Uri Address => new(_server!.Address);

    public async ValueTask InitializeAsync()
    {
        _server = new SiteServer(Site.Folder, hostFile: null);
        await _server.Start(port: 0);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
    }

    /// <param name="change">How this browser differs from one at a desk, in light colours.</param>
    public async Task<IBrowserContext> Browse(Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = Desk, Height = 800 },
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        };
        change?.Invoke(options);
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <summary>Closes a window that answers. One that does not goes with the browser.</summary>
    public static async Task Close(IBrowserContext window)
    {
        var closed = window.CloseAsync();
        if (await Task.WhenAny(closed, Task.Delay(Patience)) == closed)
            await closed;
    }

    /// <summary>
    /// Waits until the page has gone to an address and stands there to its last line. Asks again and again: WaitForURLAsync
    /// compares first and listens after, and waits for ever when the page arrives between the two.
    /// </summary>
    public static async Task Arrive(IPage page, string url)
    {
        await Assertions.Expect(page).ToHaveURLAsync(url);
        await Assertions.Expect(page.Locator("body > footer")).ToBeVisibleAsync();
    }

    /// <summary>Looks at every page, several at a time, and gathers what is wrong.</summary>
    public Task<IReadOnlyList<string>> OnEveryPage(Func<IPage, Task<IEnumerable<string>>> look, Action<BrowserNewContextOptions>? change = null) =>
        OnEveryAddress(
            async (page, url) =>
            {
                await page.GotoAsync(url);
                return await look(page);
            },
            change);

    /// <summary>The same for who goes to the page in a way of their own.</summary>
    public async Task<IReadOnlyList<string>> OnEveryAddress(Func<IPage, string, Task<IEnumerable<string>>> look, Action<BrowserNewContextOptions>? change = null)
    {
        var problems = new ConcurrentBag<string>();
        // The longest first, so that no tab is left alone with one at the end.
        var remaining = new ConcurrentQueue<string>(Site.Urls.OrderByDescending(url => new FileInfo(Site.FileAt(url)).Length));
        var context = await Browse(change);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            while (remaining.TryDequeue(out var url))
            {
                foreach (var problem in await look(page, url))
                    problems.Add($"{url}: {problem}");
            }
        }));
        await Close(context);
        return [.. problems.Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        // A browser that does not close goes with the process that drives it.
        if (_browser is not null)
            await Task.WhenAny(_browser.CloseAsync(), Task.Delay(Patience));
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        Site.Dispose();
    }
}
