using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests.Preview;

/// <summary>The preview in a browser: what somebody sees who writes in an editor beside it.</summary>
public sealed class PreviewTests(Workshop workshop, Reader reader) : BrowserTest(reader), IClassFixture<Workshop>
{
    /// <summary>A page of the preview in a window of its own, with all that its console says.</summary>
    private async Task<IPage> Watch(string address, int width = Reader.Desk, ColorScheme colours = ColorScheme.Light, List<string>? problems = null)
    {
        var context = await Browse(options =>
        {
            options.BaseURL = workshop.Home;
            options.ViewportSize = new() { Width = width, Height = 800 };
            options.ColorScheme = colours;
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                problems?.Add(message.Text);
        };
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("staticback-preview button .mark")).ToBeVisibleAsync();
        return page;
    }

    private static ILocator Panel(IPage page) => page.Locator("staticback-preview .sheet");

    private static ILocator Button(IPage page) => page.Locator("staticback-preview button");

    [Fact]
    public async Task A_saved_change_shows_in_the_open_page_at_the_same_place()
    {
        var problems = new List<string>();
        var page = await Watch(Workshop.Address, problems: problems);
        await page.EvaluateAsync("scrollTo(0, 900)");
        var before = workshop.Read(Workshop.Article);

        workshop.Write(Workshop.Article, before + "\nA sentence that was written just now.\n");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("A sentence that was written just now.");
        Assert.Equal(900, await page.EvaluateAsync<int>("scrollY"));

        workshop.Write(Workshop.Article, before);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("A sentence that was written just now.");
        Assert.Empty(problems);
    }

    /// <summary>A browser allows six connections to a host.</summary>
    [Fact]
    public async Task Eight_open_pages_follow_a_change()
    {
        var first = await Watch(Workshop.Address);
        var pages = new List<IPage> { first };
        while (pages.Count < 8)
        {
            var page = await first.Context.NewPageAsync();
            await page.GotoAsync(Workshop.Address);
            await Assertions.Expect(page.Locator("staticback-preview button .mark")).ToBeVisibleAsync();
            pages.Add(page);
        }
        var before = workshop.Read(Workshop.Article);

        workshop.Write(Workshop.Article, before + "\nA sentence for all of them.\n");
        foreach (var page in pages)
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("A sentence for all of them.");

        workshop.Write(Workshop.Article, before);
        foreach (var page in pages)
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("A sentence for all of them.");
    }

    [Fact]
    public async Task Without_shared_workers_a_page_follows_all_the_same()
    {
        var page = await Watch("/");
        await page.AddInitScriptAsync("delete window.SharedWorker;");
        await page.GotoAsync(Workshop.Address);
        await Assertions.Expect(page.Locator("staticback-preview button .mark")).ToBeVisibleAsync();
        var before = workshop.Read(Workshop.Article);

        workshop.Write(Workshop.Article, before + "\nA sentence without a worker.\n");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("A sentence without a worker.");

        workshop.Write(Workshop.Article, before);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("A sentence without a worker.");
    }

    [Fact]
    public async Task A_broken_link_is_shown_on_the_page_and_goes_when_it_is_mended()
    {
        var page = await Watch(Workshop.Address);
        await Assertions.Expect(Panel(page)).ToBeHiddenAsync();
        var before = workshop.Read(Workshop.Article);

        workshop.Write(Workshop.Article, before + "\nSee [<b>knee</b> rolls](../move/knee-roll.md).\n");
        await Assertions.Expect(Panel(page)).ToBeVisibleAsync();
        await Assertions.Expect(Panel(page)).ToContainTextAsync("there is no file move/knee-roll.md");
        await Assertions.Expect(Panel(page)).ToContainTextAsync("did you mean ../move/knee-rolls.md?");
        await Assertions.Expect(Panel(page).Locator(".errors pre").First).ToContainTextAsync("[<b>knee</b> rolls](../move/knee-roll.md)");
        await Assertions.Expect(Panel(page).Locator("b")).ToHaveCountAsync(0);
        await Assertions.Expect(Panel(page).Locator(".errors .where a").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^vscode://file/.*/input/articles/why-wont-my-lower-back-crack\\.md:[0-9]+:[0-9]+$"));
        Assert.Contains("error SB2001: there is no file `move/knee-roll.md`", workshop.Said, StringComparison.Ordinal);

        workshop.Write(Workshop.Article, before);
        await Assertions.Expect(Panel(page)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_shows_that_and_no_stale_copy()
    {
        var page = await Watch(Workshop.Address);
        var before = workshop.Read(Workshop.Article);

        workshop.Write(Workshop.Article, before.Replace("\n---\n", "\n", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("This page cannot be read");
        await Assertions.Expect(Panel(page)).ToContainTextAsync("the front matter is never closed");

        workshop.Write(Workshop.Article, before);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Why Won’t My Lower Back Crack?");
    }

    [Fact]
    public async Task Errors_can_be_put_away_and_stay_away_until_there_are_others()
    {
        var page = await Watch("/");
        var before = workshop.Read("index.md");
        workshop.Write("index.md", before + "\n[One](one.md)\n");
        await Assertions.Expect(Panel(page)).ToBeVisibleAsync();

        await Button(page).ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(Button(page)).ToContainTextAsync("1 error");
        await Assertions.Expect(Panel(page)).ToBeHiddenAsync();

        workshop.Write("index.md", before + "\n[Two](two.md)\n");
        await Assertions.Expect(Panel(page)).ToContainTextAsync("two.md");
        await Panel(page).PressAsync("Escape");
        await Assertions.Expect(Panel(page)).ToBeHiddenAsync();
        await Assertions.Expect(Button(page)).ToBeFocusedAsync();
        workshop.Write("index.md", before);
        await Assertions.Expect(Button(page)).Not.ToContainTextAsync("error");
    }

    [Fact]
    public async Task The_toolbar_says_what_the_policy_will_say()
    {
        var page = await Watch(Workshop.Address);
        await Button(page).ClickAsync();

        foreach (var fact in new[] { "Reading grade", "Words", "Terms linked", "References", "Broken links", "Reviewed", "Review due" })
            await Assertions.Expect(Panel(page).Locator("dt", new() { HasText = fact }).First).ToBeVisibleAsync();
        await Assertions.Expect(Panel(page)).ToContainTextAsync("No errors, and no warnings on this page.");
    }

    [Fact]
    public async Task A_draft_is_shown_and_marked()
    {
        workshop.Write("about/planned.md", "---\ntitle: A planned page\ndescription: This page is not ready, and only the writer sees it in the preview for now.\ndraft: true\n---\nNothing yet.\n");
        var page = await Watch("/about/planned/");

        await Assertions.Expect(Button(page)).ToContainTextAsync("Draft");
        File.Delete(Path.Combine(workshop.Folder, "input", "about", "planned.md"));
        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync("A planned page");
    }

    [Fact]
    public async Task A_stylesheet_is_swapped_and_the_page_is_not_loaded_again()
    {
        var page = await Watch("/about/");
        await page.EvaluateAsync("window.isTheSame = true");

        workshop.Change("css/20-base.css", css => css + "\n@layer base { h1 { letter-spacing: 7px; } }\n");
        await Assertions.Expect(page.Locator("h1")).ToHaveCSSAsync("letter-spacing", "7px");
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSame === true"));
    }

    [Fact]
    public async Task An_open_page_goes_to_the_page_that_is_written()
    {
        var page = await Watch("/about/");

        workshop.Change("move/knee-rolls.md", text => text + "\nA last sentence.\n");
        await Reader.Arrive(page, "/move/knee-rolls/");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("A last sentence.");
    }

    [Fact]
    public async Task The_search_finds_and_follows()
    {
        var page = await Watch("/search/");
        await page.Locator("#_search_word").FillAsync("cavitation");

        await Assertions.Expect(page.Locator(".results a").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Reader.Phone, ColorScheme.Light)]
    [InlineData(Reader.Desk, ColorScheme.Dark)]
    public async Task Toolbar_and_errors_are_accessible_and_fit(int width, ColorScheme colours)
    {
        var page = await Watch("/get-help/", width, colours);
        var before = workshop.Read("get-help/index.md");
        workshop.Write("get-help/index.md", before + "\nSee [this](nowhere.md), and a word: osteochondrosis.\n");
        await Assertions.Expect(Panel(page)).ToBeVisibleAsync();

        Assert.Empty(await Axe.Violations(page, "staticback-preview"));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"panel-{width}-{colours}.png") });
        workshop.Write("get-help/index.md", before);
        await Assertions.Expect(Panel(page)).ToBeHiddenAsync();
    }
}
