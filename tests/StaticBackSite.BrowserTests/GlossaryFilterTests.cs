using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>The filter of the glossary knows a term by the words that people type for it, and not by its own name alone.</summary>
public sealed class GlossaryFilterTests(Reader reader) : BrowserTest(reader)
{
    private static readonly (string Words, string Term)[] Meant =
    [
        ("slipped disc", "Herniated or bulging disc"),
        ("bendy", "Hypermobility"),
        ("wear and tear", "Spondylosis"),
        ("put my back out", "Realignment"),
        ("KNUCKLE crack", "Joint cavitation"),
        ("numb groin", "Saddle numbness"),
    ];

    [Fact]
    public async Task Finds_what_people_mean()
    {
        var page = await Open("/glossary/");

        foreach (var (words, term) in Meant)
        {
            await page.GetByLabel("Find a word").FillAsync(words);
            await Assertions.Expect(page.Locator(".entry:visible dt").Filter(new() { HasText = term })).ToHaveCountAsync(1);
            Assert.True(await page.Locator(".entry:visible").CountAsync() < 5, words);
        }
    }

    [Fact]
    public async Task Says_when_there_is_nothing()
    {
        var page = await Open("/glossary/");

        await page.GetByLabel("Find a word").FillAsync("zzzz");
        await Assertions.Expect(page.Locator(".filter [role=status]")).ToHaveTextAsync("No word found. Try fewer letters.");
        await Assertions.Expect(page.Locator(".entry:visible")).ToHaveCountAsync(0);
    }
}
