using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>What must hold on every published page.</summary>
public sealed class EveryPageTests(Reader reader) : BrowserTest(reader)
{
    [Fact]
    public void There_are_pages_to_look_at() => Assert.True(Reader.Site.Urls.Count > 50, $"{Reader.Site.Urls.Count} pages");

    /// <summary>A violation of the Content-Security-Policy is an error on the console.</summary>
    [Fact]
    public async Task Asks_no_other_host_and_leaves_the_console_empty() =>
        Assert.Empty((await Reader.EveryPage).SelectMany(page => page.Noise.Select(heard => $"{page.Url}: {heard}")));

    [Theory]
    [InlineData("document.head.append(Object.assign(document.createElement('script'), { textContent: 'alert(1)' }))", "Content Security Policy")]
    [InlineData("document.body.append(Object.assign(new Image(), { src: 'https://example.org/pixel.png' }))", "https://example.org/pixel.png")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<p style=color:red>')", "Content Security Policy")]
    [InlineData("setTimeout(() => { throw new Error('broken') })", "broken")]
    public async Task Finds_what_is_not_allowed(string damage, string problem)
    {
        var context = await Browse();
        var page = await context.NewPageAsync();
        using var ear = new Ear(page, Reader);
        await page.GotoAsync("/");
        await page.EvaluateAsync(damage);

        // A busy browser says it late.
        for (var waited = 0; waited < Reader.Patience && !ear.Heard.Any(heard => heard.Contains(problem, StringComparison.Ordinal)); waited += 100)
            await page.WaitForTimeoutAsync(100);
        Assert.Contains(ear.Heard, found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sends_the_policy_of_the_host()
    {
        var page = await Open("/");
        var answer = await page.ReloadAsync();

        var policy = await answer!.HeaderValueAsync("content-security-policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_scroll_sideways_on_the_narrowest_screen() =>
        Assert.Empty((await Reader.EveryPage).Where(page => page.NarrowWidth > Reader.Narrowest).Select(page => $"{page.Url} is {page.NarrowWidth} px wide"));

    [Fact]
    public async Task Finds_what_is_too_wide()
    {
        var page = await Open("/", Narrow);
        await page.EvaluateAsync("document.querySelector('main h1').textContent = 'W'.repeat(60); document.querySelector('main h1').style.overflowWrap = 'normal'");

        Assert.True(await EveryPage.WidthOf(page) > Reader.Narrowest);
    }

    /// <summary>All that a page says is on the screen, save what a reader unfolds or chooses without scripts too.</summary>
    [Fact]
    public async Task Is_complete_without_scripts()
    {
        var problems = await Reader.OnEveryPage(Hidden, options => options.JavaScriptEnabled = false);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task Finds_what_is_hidden()
    {
        var page = await Open(Reader.Term, options => options.JavaScriptEnabled = false);
        await page.EvaluateAsync("document.querySelector('main p').style.visibility = 'hidden'");

        Assert.Single(await Hidden(page));
    }

    private static void Narrow(BrowserNewContextOptions options) => options.ViewportSize = new() { Width = Reader.Narrowest, Height = 600 };

    private static async Task<IEnumerable<string>> Hidden(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, td, th, figure svg), .site-nav a, .search-link, .site-footer a')]
          .filter(part => !part.closest('details:not([open]), .definitions, [hidden], .self-check, .explainer') && part.textContent.trim() && !part.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
          .map(part => `hidden: ${part.outerHTML.slice(0, 120)}`)
        """);
}
