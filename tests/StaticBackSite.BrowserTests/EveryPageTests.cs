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
        var problems = await reader.OnEveryPage(async (page, url) =>
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
            await watched.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await watched.CloseAsync();
            return found;
        });

        Assert.Empty(problems);
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
        var problems = await reader.OnEveryPage(
            async (page, _) =>
            {
                var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                return width > Reader.Narrowest ? [$"{width} px wide"] : [];
            },
            options => options.ViewportSize = new() { Width = Reader.Narrowest, Height = 600 });

        Assert.Empty(problems);
    }

    /// <summary>All that a page says is on the screen, save what a reader can unfold without scripts too.</summary>
    [Fact]
    public async Task Is_complete_without_scripts()
    {
        var problems = await reader.OnEveryPage(
            (page, _) => Hidden(page),
            options => options.JavaScriptEnabled = false);

        Assert.Empty(problems);
    }

    private static async Task<IEnumerable<string>> Hidden(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, td, th, figure svg), .site-nav a, .search-link, .site-footer a')]
          .filter(part => !part.closest('details:not([open]), .definitions, [hidden]') && part.textContent.trim() && !part.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
          .map(part => `hidden: ${part.outerHTML.slice(0, 120)}`)
        """);
}
