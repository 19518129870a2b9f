using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>axe-core finds nothing on any page, nor in anything that opens on one.</summary>
public sealed class AccessibilityTests(Reader reader) : BrowserTest(reader)
{
    /// <summary>Each page in one of four looks, a page that is alone of its kind in two that show both widths and both colours; every page in all of them where the tests are thorough.</summary>
    [Fact]
    public async Task Every_page_in_both_colours_on_a_phone_and_at_a_desk() =>
        Assert.Empty((await Reader.EveryPage).SelectMany(page => page.Violations));

    /// <summary>The visit above sees the dark page dark and the narrow page narrow.</summary>
    [Theory]
    [InlineData("@media (prefers-color-scheme: dark) { main p { color: #333 !important } }", ColorScheme.Dark, Reader.Desk)]
    [InlineData("@media (width <= 400px) { main p { color: #999 !important } }", ColorScheme.Light, Reader.Phone)]
    public async Task Sees_what_only_some_readers_have(string style, ColorScheme scheme, int width)
    {
        var page = await Open(Reader.Term);
        await page.EvaluateAsync("style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style); document.adoptedStyleSheets = [sheet]; }", style);
        Assert.Empty(await Axe.Violations(page));

        await page.SetViewportSizeAsync(width, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        Assert.Contains(await Axe.Violations(page), violation => violation.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light, Reader.Desk)]
    [InlineData(ColorScheme.Dark, Reader.Phone)]
    public async Task What_opens_on_a_page(ColorScheme scheme, int width)
    {
        var page = await Open(Reader.Article, options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = width, Height = 800 };
        });

        await page.Locator("a.term").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Locator(".definitions > :popover-open")).ToBeVisibleAsync();
        Assert.Empty(await Axe.Violations(page));

        await page.Locator("figure .zoom").First.ClickAsync();
        await Assertions.Expect(page.Locator("dialog.zoomed")).ToBeVisibleAsync();
        Assert.Empty(await Axe.Violations(page));
        await page.Keyboard.PressAsync("Escape");

        await page.Locator("[data-search]").ClickAsync();
        await page.Locator("#_search_word").FillAsync("bone spur");
        await Assertions.Expect(page.Locator(".results a").First).ToBeVisibleAsync();
        Assert.Empty(await Axe.Violations(page));
    }

    [Fact]
    public async Task The_menu_of_a_phone()
    {
        var page = await Open("/", options => options.ViewportSize = new() { Width = Reader.Phone, Height = 740 });

        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Assertions.Expect(page.Locator("#_menu")).ToBeVisibleAsync();
        Assert.Empty(await Axe.Violations(page));
    }

    [Theory]
    [InlineData("document.querySelector('main p').style.color = '#999'", "color-contrast")]
    [InlineData("document.querySelector('[data-search]').textContent = ''", "link-name")]
    [InlineData("document.documentElement.removeAttribute('lang')", "html-has-lang")]
    public async Task Finds_what_is_wrong(string damage, string rule)
    {
        var page = await Open(Reader.Term);
        await page.EvaluateAsync(damage);

        Assert.Contains(await Axe.Violations(page), violation => violation.StartsWith(rule, StringComparison.Ordinal));
    }
}
