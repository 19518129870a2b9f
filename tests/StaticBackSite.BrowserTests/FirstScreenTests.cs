using System.Globalization;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>How far down a phone's screen the things begin that readers come for.</summary>
public sealed class FirstScreenTests(Reader reader) : BrowserTest(reader)
{
    private const string Help = "/get-help/";

    /// <summary>Of a phone's screen, in CSS pixels.</summary>
    internal const int Height = 780;

    [Fact]
    public async Task The_emergency_card_of_the_help_page_begins_within_300_px()
    {
        var page = await OpenOnPhone(Help);

        Assert.InRange(await Top(page, "[data-care-card=emergency]"), 1, 300);
    }

    [Fact]
    public async Task The_text_of_an_article_begins_within_520_px()
    {
        var read = (await Reader.EveryPage).Where(page => IsReading(page.Url)).ToArray();

        Assert.True(read.Length > 20, $"{read.Length} pages");
        Assert.All(read, page => Assert.NotNull(page.TextTop));
        Assert.Empty(read.Where(page => page.TextTop > 520).Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Url}: {page.TextTop:0} px")));
    }

    [Fact]
    public async Task The_first_question_of_the_self_check_begins_within_700_px()
    {
        var page = await OpenOnPhone("/self-check/");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start now" }).ClickAsync();
        var legend = page.Locator("fieldset legend").First;
        await Assertions.Expect(legend).ToBeVisibleAsync();

        Assert.InRange(await legend.EvaluateAsync<double>("part => part.getBoundingClientRect().top + scrollY"), 1, 700);
    }

    [Theory]
    [InlineData("cat-cow")]
    [InlineData("knee-rolls")]
    [InlineData("pelvic-tilt")]
    [InlineData("bridge")]
    public async Task The_drawing_and_the_first_step_of_an_exercise_begin_within_700_px(string move)
    {
        var page = await OpenOnPhone($"/move/{move}/");

        Assert.InRange(await Top(page, ".body figure .drawing"), 1, 700);
        Assert.InRange(await Top(page, ".steps li"), 1, 700);
        Assert.True(await Top(page, "[data-care-card=urgent]") < await Top(page, ".body figure .drawing"), "the warning signs come first");
    }

    [Fact]
    public async Task The_first_step_of_using_heat_begins_within_700_px() =>
        Assert.InRange(await Top(await OpenOnPhone("/move/heat-and-fluids/"), ".steps li"), 1, 700);

    [Theory]
    [InlineData(Reader.Article)]
    [InlineData("/articles/why-wont-my-back-pop-and-is-it-safe-to-force-it/")]
    public async Task The_warning_signs_of_a_main_article_are_in_its_first_third(string url)
    {
        var page = await OpenOnPhone(url);
        var height = await page.EvaluateAsync<double>("document.documentElement.scrollHeight");

        Assert.InRange(await Top(page, "[data-care-card=urgent]"), 1, height / 3);
    }

    [Theory]
    [InlineData(Reader.Narrowest)]
    [InlineData(Reader.Phone)]
    [InlineData(768)]
    [InlineData(Reader.Desk)]
    public async Task The_way_to_help_is_in_the_header_at_every_width(int width)
    {
        var page = await Open(Reader.Article, options => options.ViewportSize = new() { Width = width, Height = Height });
        var link = page.Locator(".site-header .urgent-link");
        var box = (await link.BoundingBoxAsync())!;

        Assert.InRange(box.Height, 44, 60);
        Assert.True(box.X >= 0 && box.X + box.Width <= width && box.Y + box.Height < 120, $"{box.X}, {box.Y}, {box.Width} px wide");
        await link.ClickAsync();
        await Reader.Arrive(page, Help);
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-current", "page");
    }

    [Fact]
    public async Task A_number_to_call_is_a_button_for_a_finger()
    {
        var page = await OpenOnPhone(Help);
        var heights = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.care-card a[href^=\"tel:\"]')].map(number => number.getBoundingClientRect().height)");

        Assert.NotEmpty(heights);
        Assert.All(heights, height => Assert.True(height >= 44, $"{height} px"));
    }

    [Fact]
    public async Task The_number_of_the_chosen_country_stays_in_sight_while_the_signs_are_read()
    {
        var page = await OpenOnPhone(Help);
        var card = page.Locator("[data-care-card=emergency]");

        await card.Locator(".help-choice select").SelectOptionAsync("IE");
        await page.EvaluateAsync("scrollTo(0, 0)");
        var box = (await card.Locator(".help-choice a").First.BoundingBoxAsync())!;

        Assert.InRange(box.Y + box.Height, 1, Height);
    }

    private static void Phone(BrowserNewContextOptions options) => options.ViewportSize = new() { Width = Reader.Phone, Height = Height };

    private Task<IPage> OpenOnPhone(string url) => Open(url, Phone);

    private static async Task<double> Top(IPage page, string selector) =>
        Math.Round(await page.Locator(selector).First.EvaluateAsync<double>("part => part.getBoundingClientRect().top + scrollY"));

    /// <summary>By the time that it says it takes.</summary>
    private bool IsReading(string url) => File.ReadAllText(Reader.Site.FileAt(url)).Contains(" min read<", StringComparison.Ordinal);
}
