using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>The moves as drawings that the reader starts and stops, without a pointer and without a script.</summary>
public sealed class FlipbookTests(Reader reader) : BrowserTest(reader)
{
    private const string State =
        """
        () => {
          const strip = document.querySelector('.flipbook .strip');
          return `${strip.getAnimations().map(a => a.playState).join() || 'none'} ${new DOMMatrix(getComputedStyle(strip).transform).e}`;
        }
        """;

    [Theory]
    [InlineData("/move/cat-cow/", true)]
    [InlineData("/move/knee-rolls/", false)]
    [InlineData("/move/pelvic-tilt/", true)]
    [InlineData("/move/bridge/", false)]
    public async Task The_space_bar_starts_and_stops_it(string url, bool script)
    {
        var page = await Open(url, options => (options.JavaScriptEnabled, options.ReducedMotion) = (script, ReducedMotion.NoPreference));
        Assert.Equal("paused 0", await page.EvaluateAsync<string>(State));

        await page.GetByRole(AriaRole.Switch, new() { Name = "Play the drawing" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".flipbook .strip")).Not.ToHaveCSSAsync("transform", "none");
        Assert.StartsWith("running ", await page.EvaluateAsync<string>(State), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("Space");
        Assert.StartsWith("paused ", await page.EvaluateAsync<string>(State), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_frame_of_a_strip_is_the_end_of_its_way()
    {
        foreach (var move in (string[])["cat-cow", "knee-rolls", "pelvic-tilt", "bridge"])
        {
            var page = await Open($"/move/{move}/", options => options.ReducedMotion = ReducedMotion.NoPreference);

            Assert.True(await page.EvaluateAsync<bool>(
                """
                () => {
                  const strip = document.querySelector('.flipbook .strip'), [animation] = strip.getAnimations();
                  animation.currentTime = animation.effect.getTiming().duration - 1;
                  return new DOMMatrix(getComputedStyle(strip).transform).e === -480 * (strip.children.length - 1);
                }
                """));
        }
    }

    [Fact]
    public async Task Whoever_asked_for_less_motion_sees_the_other_position_and_no_motion()
    {
        var page = await Open("/move/bridge/", options => options.ReducedMotion = ReducedMotion.Reduce);
        Assert.Equal("none 0", await page.EvaluateAsync<string>(State));

        await page.GetByRole(AriaRole.Switch, new() { Name = "Show the last position" }).CheckAsync(new() { Force = true });
        Assert.Equal("none -4320", await page.EvaluateAsync<string>(State));
    }

    [Fact]
    public async Task Its_switch_is_large_enough_and_its_place_is_seen()
    {
        var page = await Open("/move/bridge/", options => options.ViewportSize = new() { Width = Reader.Narrowest, Height = 700 });
        var label = page.Locator(".flipbook > label");
        Assert.True((await label.BoundingBoxAsync())!.Height >= 44);

        await page.Locator(".flipbook > input").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        Assert.NotEqual("none", await label.EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
    }
}
