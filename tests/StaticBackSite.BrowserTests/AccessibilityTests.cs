using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>axe-core finds nothing on any page, nor in anything that opens on one.</summary>
public sealed class AccessibilityTests(Reader reader)
{
    [Theory]
    [InlineData(ColorScheme.Light, Reader.Phone)]
    [InlineData(ColorScheme.Light, Reader.Desk)]
    [InlineData(ColorScheme.Dark, Reader.Phone)]
    [InlineData(ColorScheme.Dark, Reader.Desk)]
    public async Task Every_page(ColorScheme scheme, int width)
    {
        var problems = await reader.OnEveryPage(
            async page =>
            {
                // What is folded away is read too.
                await page.EvaluateAsync("for (const fold of document.querySelectorAll('details')) fold.open = true");
                return await Violations(page);
            },
            options =>
            {
                options.ColorScheme = scheme;
                options.ViewportSize = new() { Width = width, Height = 800 };
            });

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData(ColorScheme.Light, Reader.Desk)]
    [InlineData(ColorScheme.Dark, Reader.Phone)]
    public async Task What_opens_on_a_page(ColorScheme scheme, int width)
    {
        var page = await reader.Open(Reader.Article, options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = width, Height = 800 };
        });

        await page.Locator("a.term").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Locator(".definitions > :popover-open")).ToBeVisibleAsync();
        Assert.Empty(await Violations(page));

        await page.Locator("figure .zoom").First.ClickAsync();
        await Assertions.Expect(page.Locator("dialog.zoomed")).ToBeVisibleAsync();
        Assert.Empty(await Violations(page));
        await page.Keyboard.PressAsync("Escape");

        await page.Locator("[data-search]").ClickAsync();
        await page.Locator("#search_word").FillAsync("bone spur");
        await Assertions.Expect(page.Locator(".results a").First).ToBeVisibleAsync();
        Assert.Empty(await Violations(page));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_menu_of_a_phone()
    {
        var page = await reader.Open("/", options => options.ViewportSize = new() { Width = Reader.Phone, Height = 740 });

        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Assertions.Expect(page.Locator("#menu")).ToBeVisibleAsync();
        Assert.Empty(await Violations(page));
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData("document.querySelector('main p').style.color = '#999'", "color-contrast")]
    [InlineData("document.querySelector('[data-search]').textContent = ''", "link-name")]
    [InlineData("document.documentElement.removeAttribute('lang')", "html-has-lang")]
    public async Task Finds_what_is_wrong(string damage, string rule)
    {
        var page = await reader.Open(Reader.Term);
        await page.EvaluateAsync(damage);

        Assert.Contains(await Violations(page), violation => violation.StartsWith(rule, StringComparison.Ordinal));
        await page.Context.DisposeAsync();
    }

    /// <summary>What axe-core finds on the page as it stands.</summary>
    public static async Task<IEnumerable<string>> Violations(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"));
    }
}
