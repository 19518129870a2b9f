using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>What people type finds what they mean, and the search can be used in every way.</summary>
public sealed class SearchTests(Reader reader) : BrowserTest(reader)
{
    private const string Box = "#_search_word";

    private static readonly (string Words, string Url)[] Meant =
    [
        ("popping", "/glossary/cavitation/"),
        ("crack", "/glossary/cavitation/"),
        ("joint cracking", "/glossary/cavitation/"),
        ("bone spur", "/glossary/osteophyte/"),
        ("bone spurs", "/glossary/osteophyte/"),
        ("slipped disc", "/glossary/herniated-disc/"),
        ("slipped discs", "/glossary/herniated-disc/"),
        ("Slipped Disk", "/glossary/herniated-disc/"),
        ("20 minutes", "/glossary/refractory-period/"),
        ("arthritis", "/glossary/osteoarthritis/"),
        ("backbone", "/glossary/vertebra/"),
        ("grinding", "/glossary/crepitus/"),
        ("out of place", "/glossary/realignment/"),
        ("why wont my back pop", "/articles/why-wont-my-back-pop-and-is-it-safe-to-force-it/"),
        ("why won’t my lower back crack?", Reader.Article),
        ("what should I do when my back is so stiff in the mornings", "/move/heat-and-fluids/"),
    ];

    private static readonly (string Words, string Url)[] Typed =
    [
        ("slipped discs", "/glossary/herniated-disc/"),
        ("cavitation", "/glossary/cavitation/"),
        ("bone spurs", "/glossary/osteophyte/"),
        ("physiotherapist", "/get-help/seeing-a-professional/"),
        ("popping", "/glossary/cavitation/"),
        ("cracking", "/glossary/cavitation/"),
        ("osteophyte", "/glossary/osteophyte/"),
        ("herniated disc", "/glossary/herniated-disc/"),
        ("refractory period", "/how-it-works/refractory-period/"),
        ("muscle guarding", "/reasons/muscle-guarding/"),
        ("manipulation", "/glossary/spinal-manipulation/"),
        ("xray", "/faq/"),
    ];

    [Fact]
    public async Task Finds_what_people_mean()
    {
        var page = await Open("/search/");
        var missed = new List<string>();

        foreach (var (words, url) in Meant)
        {
            await Type(page, words);
            if (!(await Found(page)).Contains(url))
                missed.Add($"“{words}” does not find {url}");
        }
        Assert.Empty(missed);
    }

    [Fact]
    public async Task More_letters_never_lose_a_page()
    {
        var page = await Open("/search/");
        var missed = new List<string>();

        foreach (var (words, url) in Typed.Take(Thorough.Of(full: Typed.Length, sample: 4)))
        {
            for (var length = 3; length <= words.Length; length++)
            {
                await Type(page, words[..length]);
                await ShowAll(page);
                if (!(await Found(page)).Contains(url))
                    missed.Add($"“{words[..length]}” does not find {url}");
            }
        }
        Assert.Empty(missed);
    }

    [Fact]
    public async Task Says_when_there_is_nothing()
    {
        var page = await Open("/search/");

        await Type(page, "zzzz");
        await Assertions.Expect(page.Locator(".search [role=status]")).ToHaveTextAsync("Nothing found. Try fewer letters, or another word.");
        Assert.Empty(await Found(page));
    }

    [Fact]
    public async Task Results_show_section_title_and_the_marked_words()
    {
        var page = await Open("/search/");

        await Type(page, "osteophyte");
        var first = page.Locator(".results section").First;
        await Assertions.Expect(first.Locator("h2")).ToHaveTextAsync("Glossary");
        await Assertions.Expect(first.Locator("a").First).ToHaveTextAsync("Osteophyte (bone spur)");
        await Assertions.Expect(page.Locator(".results li:not(:has(mark))")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".search [role=status]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+ pages found$"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    public async Task Opens_with_a_key_and_gives_the_focus_back(string key)
    {
        var page = await Open(Reader.Article);
        var link = page.Locator(".breadcrumb a").First;
        await link.FocusAsync();

        await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator(Box)).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(Box)).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".search-dialog")).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_dialog_works_by_keyboard_alone()
    {
        var page = await Open(Reader.Article);

        await page.Locator("[data-search]").PressAsync("Enter");
        await Type(page, "bone spur");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".results a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".results a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator(Box)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/glossary/osteophyte/$"));
    }

    /// <summary>WCAG 2.2, 2.1.4: a key alone must not act where somebody does not want it to.</summary>
    [Fact]
    public async Task The_slash_key_can_be_turned_off_for_good()
    {
        var page = await Open(Reader.Article);
        await page.Keyboard.PressAsync("/");
        await page.GetByLabel("Open the search with the / key").UncheckAsync();
        await page.ReloadAsync();

        await page.Keyboard.PressAsync("/");
        await page.WaitForTimeoutAsync(300);
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Locator(".search-dialog")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_slash_in_a_box_is_a_slash()
    {
        var page = await Open("/glossary/");
        await page.Locator("#_filter_word").PressSequentiallyAsync("a/b");

        await Assertions.Expect(page.Locator("#_filter_word")).ToHaveValueAsync("a/b");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_words_survive_a_look_at_a_result()
    {
        var page = await Open("/search/");
        await Type(page, "osteophyte");
        await page.Locator(".results a").First.ClickAsync();
        await Reader.Arrive(page, "/glossary/osteophyte/");

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(Box)).ToHaveValueAsync("osteophyte");
        await Assertions.Expect(page.Locator(".results a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_the_link_leads_to_the_list_of_everything()
    {
        var page = await Open(Reader.Article, options => options.JavaScriptEnabled = false);

        await page.Locator("[data-search]").ClickAsync();
        await Reader.Arrive(page, "/search/");
        await Assertions.Expect(page.Locator(Box)).ToHaveCountAsync(0);
        var listed = await page.Locator(".a-to-z a:visible").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        // All but this page, the one for a wrong address, and the one that holds the others once more for printing.
        Assert.Equal(Reader.Site.Urls.Except(["/search/", "/404.html", "/print/"], StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_the_index_is_missing_the_link_leads_to_the_search_page()
    {
        var page = await Open(Reader.Article);
        await page.RouteAsync("**/assets/search.*.js", route => route.AbortAsync());

        await page.Locator("[data-search]").ClickAsync();
        await Reader.Arrive(page, "/search/");
    }

    [Fact]
    public async Task Nothing_of_it_is_loaded_before_it_is_used()
    {
        var requests = new List<string>();
        var page = await Open("/404.html");
        page.Request += (_, request) => requests.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(Reader.Article, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(requests, url => url.Contains("search", StringComparison.Ordinal) || url.Contains("pagefind", StringComparison.Ordinal));
    }

    private static async Task Type(IPage page, string words)
    {
        await page.Locator(Box).FillAsync(words);
        await Settle(page);
    }

    private static async Task Settle(IPage page)
    {
        await page.Locator(".results[aria-busy=false]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task ShowAll(IPage page)
    {
        while (await page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).IsVisibleAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
            await Settle(page);
        }
    }

    private static async Task<string[]> Found(IPage page) =>
        await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.results a')].map(a => a.pathname)");
}
