using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>The whole site by keyboard: everything can be reached, and the place is seen at every step.</summary>
public sealed class KeyboardTests(Reader reader) : BrowserTest(reader)
{
    private const string Focused = "document.activeElement";

    [Fact]
    public async Task The_first_stop_leads_past_the_header()
    {
        var page = await Open(Reader.Article);
        var skip = page.Locator(".skip-link");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>($"{Focused}.closest('main') !== null"));
    }

    [Theory]
    [InlineData("/", Reader.Desk)]
    [InlineData(Reader.Article, Reader.Desk)]
    [InlineData(Reader.Article, Reader.Phone)]
    [InlineData("/glossary/", Reader.Phone)]
    [InlineData("/search/", Reader.Desk)]
    [InlineData("/self-check/", Reader.Phone)]
    public async Task Focus_is_seen_at_every_stop_and_never_lost(string url, int width)
    {
        var page = await Open(url, options => options.ViewportSize = new() { Width = width, Height = 740 });
        var stops = await page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('a[href], button, input, select, summary')].filter(e => e.checkVisibility({ checkVisibilityCSS: true })).length");
        var problems = new List<string>();

        for (var stop = 0; stop < Math.Min(stops, Thorough.Of(full: int.MaxValue, sample: 40)); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(WrongFocus) is { } problem)
                problems.Add($"stop {stop + 1}: {problem}");
        }

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("document.activeElement.blur()", "the focus is nowhere")]
    [InlineData("document.activeElement.style.outline = 'none'", "no ring")]
    [InlineData("document.activeElement.style.position = 'fixed'; document.activeElement.style.left = '-999px'", "off the screen")]
    public async Task Finds_a_lost_focus(string damage, string problem)
    {
        var page = await Open("/");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.Null(await page.EvaluateAsync<string?>(WrongFocus));
        await page.EvaluateAsync($"() => {{ {damage} }}");

        Assert.StartsWith(problem, await page.EvaluateAsync<string?>(WrongFocus), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_of_a_phone_opens_and_closes()
    {
        var page = await Open("/", options => options.ViewportSize = new() { Width = Reader.Phone, Height = 740 });
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Menu" });
        var menu = page.Locator("#_menu");

        await Assertions.Expect(menu).ToBeHiddenAsync();
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(menu.Locator("a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_menu_of_a_phone_needs_no_scripts()
    {
        var page = await Open("/", options =>
        {
            options.JavaScriptEnabled = false;
            options.ViewportSize = new() { Width = Reader.Phone, Height = 740 };
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await page.Locator("#_menu a[href='/glossary/']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/glossary/$"));
    }

    [Fact]
    public async Task A_drawing_opens_large_and_closes()
    {
        var page = await Open(Reader.Article);
        var zoom = page.Locator("figure .zoom").First;

        await zoom.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog.zoomed svg")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog.zoomed")).ToBeHiddenAsync();
        await Assertions.Expect(zoom).ToBeFocusedAsync();
        // The drawing goes back once the dialog says that it has closed, which is after it is gone.
        await Assertions.Expect(page.Locator("figure:has(.zoom) .drawing:not(:has(svg))")).ToHaveCountAsync(0);
    }

    /// <summary>What is wrong with the focus as it stands: nowhere, on nothing that is seen, off the screen or without a ring.</summary>
    private const string WrongFocus =
        """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return 'the focus is nowhere';
          const name = at.outerHTML.slice(0, 100);
          const boxes = [...at.getClientRects()];
          if (boxes.every(box => box.width * box.height === 0)) return `nothing is seen of ${name}`;
          if (boxes.every(box => box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)) return `off the screen: ${name}`;
          const ringed = [null, '::before', '::after'].some(part => {
            const style = getComputedStyle(at, part);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          });
          return ringed ? null : `no ring around ${name}`;
        }
        """;
}
