using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>
/// What people come for, done as they can: the answer, the number to call, a move; without scripts, by keyboard alone, at 400 % zoom, in
/// colours of their own.
/// </summary>
public sealed class JourneyTests(Reader reader) : BrowserTest(reader)
{
    private const string Menu = ".menu-button";
    private const string Home = "/";

    public static TheoryData<string> Ways => ["no scripts", "keyboard", "zoom", "own colours"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_answer_is_found(string way)
    {
        var page = await Begin(way);
        await Follow(page, way, $".site-nav a[href='{Reader.Article}']", Reader.Article);

        await Read(page.Locator(".key-points li").First, page.Locator(".key-points summary"), way);
        await Assertions.Expect(page.Locator(".lead")).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_number_to_call_is_found(string way)
    {
        var page = await Begin(way);
        await Follow(page, way, ".urgent-link", "/get-help/");

        var number = page.Locator("[data-care-card=emergency] a[href='tel:999']").First;
        await number.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(number).ToBeInViewportAsync();
        if (way == "keyboard")
            await TabTo(page, "[data-care-card=emergency] a[href='tel:999']");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_move_is_found_and_its_steps_are_read(string way)
    {
        var page = await Begin(way);
        await Follow(page, way, ".site-nav a[href='/move/']", "/move/");
        await Follow(page, way, ".body a[href='/move/cat-cow/']", "/move/cat-cow/");

        foreach (var part in await page.Locator(".steps li, .body figure:has(+ .steps) .drawing, .steps figure .drawing").AllAsync())
        {
            await part.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(part).ToBeInViewportAsync();
            var box = (await part.BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.X + box.Width <= page.ViewportSize!.Width + 1, $"{box.X}, {box.Width} px wide");
        }
        Assert.True(await page.Locator(".steps li").CountAsync() > 3);
    }

    private async Task<IPage> Begin(string way) => await Open(Home, options =>
    {
        options.JavaScriptEnabled = way != "no scripts";
        if (way == "zoom")
            options.ViewportSize = new() { Width = Reader.Narrowest, Height = 256 };
        if (way == "own colours")
            options.ForcedColors = ForcedColors.Active;
    });

    /// <summary>Goes where a link leads, through the menu where it is in one.</summary>
    private static async Task Follow(IPage page, string way, string link, string url)
    {
        var isKeyboard = way == "keyboard";
        if (!await page.Locator(link).First.IsVisibleAsync())
            await (isKeyboard ? Press(page, Menu) : page.Locator(Menu).ClickAsync());
        await (isKeyboard ? Press(page, link) : page.Locator(link).First.ClickAsync());
        await Reader.Arrive(page, url);
    }

    private static async Task Read(ILocator part, ILocator fold, string way)
    {
        if (!await part.IsVisibleAsync())
            await (way == "keyboard" ? fold.PressAsync("Enter") : fold.ClickAsync());
        await Assertions.Expect(part).ToBeVisibleAsync();
    }

    private static async Task Press(IPage page, string selector)
    {
        await TabTo(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var stop = 0; stop < 120; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"no stop of the keyboard is {selector}");
    }
}
