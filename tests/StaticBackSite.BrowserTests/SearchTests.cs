using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>What people type finds what they mean, and the search can be used in every way.</summary>
public sealed class SearchTests(Reader reader) : BrowserTest(reader)
{
    private const string Box = "#_search_word";

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

    /// <summary>Ranking is tested without a browser; here, that a browser shows what comes of it.</summary>
    [Fact]
    public async Task An_emergency_comes_first_and_in_a_frame()
    {
        var page = await Open("/search/");

        await Type(page, "numb between my legs");
        var first = page.Locator(".results > li").First;
        await Assertions.Expect(first).ToHaveClassAsync("alert");
        await Assertions.Expect(first.Locator("> a")).ToHaveAttributeAsync("href", "/get-help/");
    }

    [Fact]
    public async Task Answers_before_the_full_text_is_there()
    {
        var page = await Open("/404.html");
        await page.RouteAsync("**/pagefind/**", _ => Task.CompletedTask);
        await page.GotoAsync("/search/");

        await page.Locator(Box).FillAsync("bone spur");
        await Assertions.Expect(page.Locator(".results > li > a").First).ToHaveAttributeAsync("href", "/glossary/osteophyte/");
        await Assertions.Expect(page.Locator(".results")).ToHaveAttributeAsync("aria-busy", "true");
    }

    [Fact]
    public async Task The_full_text_adds_pages_below_those_that_were_there()
    {
        var without = await Open("/404.html");
        await without.RouteAsync("**/pagefind/**", route => route.AbortAsync());
        await without.GotoAsync("/search/");
        await Type(without, "x-ray");
        var quick = await Found(without);

        var page = await Open("/search/");
        await Type(page, "x-ray");
        var full = await Found(page);
        Assert.True(full.Length > quick.Length, $"{full.Length} after {quick.Length}");
    }

    [Fact]
    public async Task A_heading_that_fits_is_a_link_of_its_own()
    {
        var page = await Open("/search/");

        await Type(page, "can I use a foam roller");
        await page.Locator(".results ul a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/faq/#can-i-use-a-foam-roller$"));
    }

    [Fact]
    public async Task A_typing_error_is_forgiven_and_named()
    {
        var page = await Open("/search/");

        await Type(page, "osteofyte");
        await Assertions.Expect(page.Locator(".results > li > a").First).ToHaveAttributeAsync("href", "/glossary/osteophyte/");
        await Assertions.Expect(page.Locator(".search [role=status]")).ToContainTextAsync("for “osteophyte”");
    }

    [Fact]
    public async Task Searches_are_offered_before_anything_is_typed()
    {
        var page = await Open("/search/");

        await page.Locator(".search-others button").First.ClickAsync();
        await Assertions.Expect(page.Locator(Box)).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".results a").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".search-others button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_comes_back_from_a_result_finds_the_dialog_as_it_was()
    {
        var page = await Open(Reader.Article);
        await page.Keyboard.PressAsync("/");
        await Type(page, "osteophyte");
        await page.Locator(".results a").First.ClickAsync();
        await Reader.Arrive(page, "/glossary/osteophyte/");

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(Box)).ToHaveValueAsync("osteophyte");
        await Assertions.Expect(page.Locator(".search-dialog .results a").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    /// <summary>400 % zoom of a screen of 1280 × 1024, and a phone on its side.</summary>
    [Theory]
    [InlineData(320, 256)]
    [InlineData(780, 360)]
    public async Task A_small_window_shows_an_answer(int width, int height)
    {
        var page = await Open(Reader.Article, options => options.ViewportSize = new() { Width = width, Height = height });
        await page.Keyboard.PressAsync("/");
        await Type(page, "crack");

        var box = await page.Locator(".results > li > a").First.BoundingBoxAsync();
        Assert.InRange(box!.Y + box.Height, 1, height);
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(page.Locator(".search-dialog")).ToBeHiddenAsync();
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
        await Assertions.Expect(page.Locator(".search-others a").First).ToHaveAttributeAsync("href", "/get-help/");
    }

    [Fact]
    public async Task Results_show_section_title_and_the_marked_words()
    {
        var page = await Open("/search/");

        await Type(page, "osteophyte");
        var first = page.Locator(".results > li").First;
        await Assertions.Expect(first.Locator(".section")).ToHaveTextAsync("Glossary");
        await Assertions.Expect(first.Locator("a").First).ToHaveTextAsync("Osteophyte (bone spur)");
        await Assertions.Expect(page.Locator(".results > li:not(:has(mark))")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".search [role=status]")).ToHaveTextAsync(new Regex("^[0-9]+ pages found$"));
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
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/glossary/osteophyte/$"));
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
        // All but this page, the one for a wrong address, the one that thanks for an answer, and the one that holds the others once more for printing.
        Assert.Equal(Reader.Site.Urls.Except(["/search/", "/404.html", "/about/thank-you/", "/print/"], StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
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
