using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>The filter of the glossary knows a term by the words that people type for it, and not by its own name alone.</summary>
public sealed class GlossaryFilterTests(Reader reader)
{
    [Theory]
    [InlineData("slipped disc", "Herniated or bulging disc")]
    [InlineData("bendy", "Hypermobility")]
    [InlineData("wear and tear", "Spondylosis")]
    [InlineData("put my back out", "Realignment")]
    [InlineData("KNUCKLE crack", "Joint cavitation")]
    [InlineData("numb groin", "Saddle numbness")]
    public async Task Finds(string words, string term)
    {
        var page = await reader.Open("/glossary/");

        await page.GetByLabel("Find a word").FillAsync(words);
        await Assertions.Expect(page.Locator(".entry:visible dt").Filter(new() { HasText = term })).ToHaveCountAsync(1);
        Assert.True(await page.Locator(".entry:visible").CountAsync() < 5);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Says_when_there_is_nothing()
    {
        var page = await reader.Open("/glossary/");

        await page.GetByLabel("Find a word").FillAsync("zzzz");
        await Assertions.Expect(page.Locator(".filter [role=status]")).ToHaveTextAsync("No word found. Try fewer letters.");
        await Assertions.Expect(page.Locator(".entry:visible")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }
}
