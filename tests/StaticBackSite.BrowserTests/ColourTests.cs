using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>Light or dark: the system's choice, until the reader makes one.</summary>
public sealed class ColourTests(Reader reader) : BrowserTest(reader)
{
    private const string Scheme = "getComputedStyle(document.documentElement).colorScheme";

    [Fact]
    public async Task The_choice_is_remembered_and_can_be_taken_back()
    {
        var page = await Open("/");

        await page.GetByRole(AriaRole.Button, new() { Name = "Use dark colours" }).First.ClickAsync();
        Assert.Equal("dark", await page.EvaluateAsync<string>(Scheme));
        await page.GotoAsync(Reader.Article);
        Assert.Equal("dark", await page.EvaluateAsync<string>(Scheme));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use light colours" }).First.ClickAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task The_first_paint_has_the_reader_s_colours()
    {
        var page = await Open("/", options => options.ColorScheme = ColorScheme.Dark);
        await page.EvaluateAsync("localStorage.setItem('theme', 'light')");
        await page.GotoAsync(Reader.Article, new() { WaitUntil = WaitUntilState.Commit });

        var paints = await page.EvaluateAsync<string>(
            "() => new Promise(done => requestAnimationFrame(() => done(getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor)))");
        Assert.Contains("rgb(251, 248, 242)", paints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_system_chooses()
    {
        var page = await Open("/", options =>
        {
            options.JavaScriptEnabled = false;
            options.ColorScheme = ColorScheme.Dark;
        });

        Assert.Equal("rgb(16, 25, 31)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await Assertions.Expect(page.Locator("[data-theme-switch]:visible")).ToHaveCountAsync(0);
    }
}
