using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>Among so many curves a reader sees those of one word by pointing at it, or by coming to it with the keyboard.</summary>
public sealed class ConceptMapTests(Reader reader) : BrowserTest(reader)
{
    private const string Word = ".concept-map svg > a";

    [Fact]
    public async Task Pointing_at_a_word_shows_its_own_curves()
    {
        var page = await Open("/glossary/");
        var own = page.Locator($"{Word} + .own-arcs").First;

        await Assertions.Expect(own).ToHaveCSSAsync("visibility", "hidden");
        await page.Locator(Word).First.HoverAsync();
        await Assertions.Expect(own).ToHaveCSSAsync("visibility", "visible");
        await Assertions.Expect(page.Locator($"{Word} + .own-arcs").Nth(1)).ToHaveCSSAsync("visibility", "hidden");
        await Assertions.Expect(page.Locator(".concept-map .arcs")).ToHaveCSSAsync("opacity", "0.25");
    }

    [Fact]
    public async Task The_keyboard_walks_from_word_to_word_and_Enter_follows_the_link()
    {
        var page = await Open("/glossary/");
        var words = page.Locator(Word);

        await words.First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(words.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator($"{Word} + .own-arcs").Nth(1)).ToHaveCSSAsync("visibility", "visible");
        await Assertions.Expect(page.Locator($"{Word} + .own-arcs").First).ToHaveCSSAsync("visibility", "hidden");
        var href = await words.Nth(1).GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        await Reader.Arrive(page, href!);
    }
}
