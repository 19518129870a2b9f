using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>What must hold on every published page.</summary>
public sealed class EveryPageTests(Reader reader)
{
    [Fact]
    public void There_are_pages_to_look_at() => Assert.True(reader.Site.Urls.Count > 50, $"{reader.Site.Urls.Count} pages");

    /// <summary>A violation of the Content-Security-Policy is an error on the console.</summary>
    [Fact]
    public async Task Asks_no_other_host_and_leaves_the_console_empty()
    {
        var problems = await reader.OnEveryAddress((page, url) => Noise(page, watched => watched.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load })));

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("document.head.append(Object.assign(document.createElement('script'), { textContent: 'alert(1)' }))", "Content Security Policy")]
    [InlineData("document.body.append(Object.assign(new Image(), { src: 'https://example.org/pixel.png' }))", "https://example.org/pixel.png")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<p style=color:red>')", "Content Security Policy")]
    [InlineData("setTimeout(() => { throw new Error('broken') })", "broken")]
    public async Task Finds_what_is_not_allowed(string damage, string problem)
    {
        var page = await reader.Open("/");
        var noise = await Noise(page, async watched =>
        {
            await watched.GotoAsync("/");
            await watched.EvaluateAsync(damage);
        }, until: problem);

        Assert.Contains(noise, found => found.Contains(problem, StringComparison.Ordinal));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Sends_the_policy_of_the_host()
    {
        var page = await reader.Open("/");
        var answer = await page.ReloadAsync();

        var policy = await answer!.HeaderValueAsync("content-security-policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Does_not_scroll_sideways_on_the_narrowest_screen()
    {
        var problems = await reader.OnEveryPage(Width, Narrow);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task Finds_what_is_too_wide()
    {
        var page = await reader.Open("/", Narrow);
        await page.EvaluateAsync("document.querySelector('main h1').textContent = 'W'.repeat(60); document.querySelector('main h1').style.overflowWrap = 'normal'");

        Assert.Single(await Width(page));
        await page.Context.DisposeAsync();
    }

    /// <summary>All that a page says is on the screen, save what a reader unfolds or chooses without scripts too.</summary>
    [Fact]
    public async Task Is_complete_without_scripts()
    {
        var problems = await reader.OnEveryPage(Hidden, options => options.JavaScriptEnabled = false);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task Finds_what_is_hidden()
    {
        var page = await reader.Open(Reader.Term, options => options.JavaScriptEnabled = false);
        await page.EvaluateAsync("document.querySelector('main p').style.visibility = 'hidden'");

        Assert.Single(await Hidden(page));
        await page.Context.DisposeAsync();
    }

    private static void Narrow(BrowserNewContextOptions options) => options.ViewportSize = new() { Width = Reader.Narrowest, Height = 600 };

    /// <summary>What a fresh page says on the console, and whom it asks besides our own host.</summary>
    /// <param name="page">Any page of the same browser.</param>
    /// <param name="look">What somebody does there.</param>
    /// <param name="until">What must be heard in the end; a busy browser says it late.</param>
    private async Task<IEnumerable<string>> Noise(IPage page, Func<IPage, Task> look, string? until = null)
    {
        var found = new ConcurrentQueue<string>();
        var watched = await page.Context.NewPageAsync();
        watched.Console += (_, message) => found.Enqueue($"console: {message.Text}");
        watched.PageError += (_, error) => found.Enqueue($"script: {error}");
        watched.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && address.Authority != reader.Address.Authority)
                found.Enqueue($"request: {address}");
        };
        await look(watched);
        for (var waited = 0; until is not null && waited < Reader.Patience && !found.Any(heard => heard.Contains(until, StringComparison.Ordinal)); waited += 100)
            await watched.WaitForTimeoutAsync(100);
        await watched.CloseAsync();
        return found;
    }

    private static async Task<IEnumerable<string>> Width(IPage page)
    {
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return width > Reader.Narrowest ? [$"{width} px wide"] : [];
    }

    private static async Task<IEnumerable<string>> Hidden(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, td, th, figure svg), .site-nav a, .search-link, .site-footer a')]
          .filter(part => !part.closest('details:not([open]), .definitions, [hidden], .self-check, .explainer') && part.textContent.trim() && !part.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
          .map(part => `hidden: ${part.outerHTML.slice(0, 120)}`)
        """);
}
