using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>The explainer of the wait after a pop needs no script.</summary>
public sealed class ExplainerTests(Reader reader) : BrowserTest(reader)
{
    private const string Url = "/how-it-works/refractory-period/";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_button_shows_its_sentence_and_its_drawing(bool script)
    {
        var page = await Open(Url, options => options.JavaScriptEnabled = script);
        var shown = new HashSet<string>(StringComparer.Ordinal);

        Assert.Contains("gas in a bubble", await Shown(page), StringComparison.Ordinal);
        foreach (var label in await page.Locator(".explainer label").AllAsync())
        {
            await label.ClickAsync();
            shown.Add(await Shown(page));
        }
        Assert.Equal(5, shown.Count);
        Assert.All(shown, words => Assert.Single(words.Split(" / ")[0].Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task The_arrow_keys_choose_and_the_place_is_seen()
    {
        var page = await Open(Url);
        await page.Locator("#_pop_0").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(page.Locator("#_pop_5")).ToBeCheckedAsync();
        Assert.NotEqual("none", await page.Locator("label[for=_pop_5]").EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
    }

    [Fact]
    public async Task Buttons_are_large_enough()
    {
        var page = await Open(Url, options => options.ViewportSize = new() { Width = Reader.Narrowest, Height = 700 });
        foreach (var label in await page.Locator(".explainer label").AllAsync())
            Assert.True((await label.BoundingBoxAsync())!.Height >= 40);
    }

    [Fact]
    public async Task Paper_gets_every_step()
    {
        var page = await Open(Url);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var state in await page.Locator(".explainer-state").AllAsync())
            await Assertions.Expect(state).ToBeVisibleAsync();
    }

    /// <summary>The parts of the drawing that are seen, and the words of the state.</summary>
    private static Task<string> Shown(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const parts = [...document.querySelectorAll('.explainer [class^=gas-]')].filter(e => getComputedStyle(e).opacity === '1').map(e => e.className.baseVal);
          const states = [...document.querySelectorAll('.explainer-word')].filter(e => e.checkVisibility({ checkVisibilityCSS: true })).map(e => e.textContent);
          return `${parts} / ${states}`;
        }
        """);
}
