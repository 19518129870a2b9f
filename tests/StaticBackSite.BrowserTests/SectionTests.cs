using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>Which section a reader is in, and how they pass its address on.</summary>
public sealed class SectionTests(Reader reader) : BrowserTest(reader)
{
    private const string Marked = "#_contents [aria-current]";

    /// <summary>By what is seen: the last heading of the list that is above the upper third of the window.</summary>
    private const string Expected =
        """
        [...document.querySelectorAll('#_contents a')].map(link => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))])
          .filter(([, heading]) => heading.getBoundingClientRect().top < innerHeight * .3).at(-1)?.[0].textContent ?? null
        """;

    [Fact]
    public async Task The_contents_mark_the_section_after_any_jump()
    {
        var page = await Open(Reader.Article);

        foreach (var place in new[] { 2600, 11_500, 4000, 300, 7000, 0 })
        {
            await page.EvaluateAsync("place => new Promise(done => { scrollTo({ top: place, behavior: 'instant' }); requestAnimationFrame(() => requestAnimationFrame(done)); })", place);
            Assert.Equal(await page.EvaluateAsync<string?>(Expected), await Mark(page));
        }
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Locator(Marked)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator(Marked)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_contents_mark_every_section_that_they_lead_to()
    {
        var page = await Open(Reader.Article);
        var links = page.Locator("#_contents a");

        for (var i = await links.CountAsync() - 1; i >= 0; i--)
        {
            await links.Nth(i).ClickAsync();
            await Assertions.Expect(links.Nth(i)).ToHaveAttributeAsync("aria-current", "location");
        }
    }

    [Fact]
    public async Task An_address_with_a_section_marks_it_from_the_start()
    {
        var page = await Open(Reader.Article + "#what-we-do-not-know");

        await Assertions.Expect(page.Locator(Marked)).ToHaveTextAsync("What we do not know");
    }

    [Fact]
    public async Task A_heading_gives_its_address_to_the_clipboard()
    {
        var context = await Browse();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Reader.Article);

        await page.GetByRole(AriaRole.Link, new() { Name = "Link to “What we do not know”" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Link copied")).ToHaveCountAsync(1);
        Assert.EndsWith(Reader.Article + "#what-we-do-not-know", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        Assert.EndsWith("#what-we-do-not-know", page.Url, StringComparison.Ordinal);
    }

    private static Task<string?> Mark(IPage page) => page.EvaluateAsync<string?>($"document.querySelector('{Marked}')?.textContent ?? null");
}
