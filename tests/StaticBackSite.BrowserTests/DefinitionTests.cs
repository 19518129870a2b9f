using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>What a word means, beside its link: by pointer, keyboard and finger (WCAG 2.2, 1.4.13).</summary>
public sealed class DefinitionTests(Reader reader) : BrowserTest(reader)
{
    private const string Shown = ".definitions > :popover-open";

    [Fact]
    public async Task Hovering_shows_it_and_the_pointer_may_move_into_it()
    {
        var page = await Open(Reader.Article);
        var term = page.Locator(".body a.term").First;
        var box = page.Locator(Shown);

        await term.HoverAsync();
        await Assertions.Expect(box).ToBeVisibleAsync();
        Assert.Equal(await term.GetAttributeAsync("aria-describedby"), await box.GetAttributeAsync("id"));
        await box.HoverAsync();
        await page.WaitForTimeoutAsync(600);
        await Assertions.Expect(box).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(1, 1);
        await Assertions.Expect(page.Locator(Shown)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Focus_shows_it_and_Escape_closes_it_without_moving_the_focus()
    {
        var page = await Open(Reader.Article);
        var term = page.Locator(".body a.term").First;

        await term.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Locator(Shown)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Shown)).ToHaveCountAsync(0);
        await Assertions.Expect(term).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_first_tap_shows_it_and_the_second_follows_the_link()
    {
        var page = await Open(Reader.Article, options =>
        {
            options.HasTouch = true;
            options.IsMobile = true;
            options.ViewportSize = new() { Width = Reader.Phone, Height = 740 };
        });
        var term = page.Locator(".body a.term").First;

        await term.TapAsync();
        await Assertions.Expect(page.Locator(Shown)).ToBeVisibleAsync();
        Assert.EndsWith(Reader.Article, new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await term.TapAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/glossary/[^/]+/$"));
    }

    [Fact]
    public async Task Never_more_than_one_is_open()
    {
        var page = await Open(Reader.Article);
        var terms = page.Locator(".body a.term");

        for (var i = 0; i < 3; i++)
        {
            await terms.Nth(i).HoverAsync();
            await Assertions.Expect(page.Locator("#" + await terms.Nth(i).GetAttributeAsync("aria-describedby"))).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(Shown)).ToHaveCountAsync(1);
        }
    }
}
