using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests.Preview;

/// <summary>The editor of the preview, used as somebody does who has never seen a terminal.</summary>
public sealed class EditorTests(Workshop workshop, Reader reader) : BrowserTest(reader), IClassFixture<Workshop>
{
    [Fact]
    public async Task A_page_is_changed_broken_put_right_and_taken_to_GitHub()
    {
        var context = await Browse(options =>
        {
            options.BaseURL = workshop.Home;
            options.ViewportSize = new() { Width = Reader.Desk, Height = 900 };
            options.Permissions = ["clipboard-read", "clipboard-write"];
        });
        // GitHub is not there, and need not be: its address is what matters.
        await context.RouteAsync("https://github.com/**", route => route.FulfillAsync(new() { Body = "GitHub" }));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/contribute/editor/#{Workshop.Article}");
        await Assertions.Expect(page.Locator("html[data-ready]")).ToHaveCountAsync(1);
        var text = page.Locator("#text");
        var shown = page.FrameLocator("#view").Locator("main");
        var before = await text.EvaluateAsync<string>("place => place.field.value");

        // As a person writes, and not all at once: what comes of it is CodeMirror's.
        await page.Locator("#text .cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\nA sentence about an osteophyte that was written just now.\n");
        await Assertions.Expect(shown).ToContainTextAsync("that was written just now.");
        await Assertions.Expect(shown.Locator("a.term[href='/glossary/osteophyte/']").Last).ToBeVisibleAsync();

        await page.Keyboard.TypeAsync("\nSee [this](../move/no-such-move.md).\n");
        var finding = page.Locator("#findings li", new() { HasText = "SB2001" });
        await Assertions.Expect(finding).ToContainTextAsync("no-such-move");
        await Assertions.Expect(page.Locator("#text .cm-lintRange-error")).ToHaveTextAsync("../move/no-such-move.md");
        await finding.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("../move/no-such-move.md", await text.EvaluateAsync<string>("place => place.field.selected"));

        await page.Keyboard.TypeAsync("../move/cat-cow.md");
        await Assertions.Expect(finding).ToHaveCountAsync(0);

        var github = await context.RunAndWaitForPageAsync(() => page.Locator("#github").ClickAsync());
        Assert.Equal($"https://github.com/the-quiet-back/staticbacksite/edit/main/input/{Workshop.Article}", github.Url);
        Assert.Equal(
            before + "\nA sentence about an osteophyte that was written just now.\n\nSee [this](../move/cat-cow.md).\n",
            await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Equal(before.ReplaceLineEndings("\n"), workshop.Read(Workshop.Article).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_new_page_opens_on_GitHub_with_its_text()
    {
        var context = await Browse(options => options.BaseURL = workshop.Home);
        await context.RouteAsync("https://github.com/**", route => route.FulfillAsync(new() { Body = "GitHub" }));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/contribute/editor/");
        await Assertions.Expect(page.Locator("html[data-ready]")).ToHaveCountAsync(1);

        await page.Locator("#page").SelectOptionAsync("");
        await page.Locator("#name").FillAsync("glossary/warm-pack.md");
        var text = "---\ntitle: Warm pack\ndefinition: A bag of wheat & warmth that you lay on your back.\n---\n\nIt is warm.\n";
        await page.Locator("#text .cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
        await Assertions.Expect(page.FrameLocator("#view").Locator("h1")).ToContainTextAsync("Warm pack");

        var github = await context.RunAndWaitForPageAsync(() => page.Locator("#github").ClickAsync());
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(github.Url).Query);
        Assert.StartsWith("https://github.com/the-quiet-back/staticbacksite/new/main?", github.Url, StringComparison.Ordinal);
        Assert.Equal(("input/glossary/warm-pack.md", text), (query["filename"], query["value"]));
    }
}
