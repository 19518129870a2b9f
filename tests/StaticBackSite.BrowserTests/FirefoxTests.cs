using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticBackSite.BrowserTests;

/// <summary>
/// What a second engine could do differently: the first paint, pop-ups, the search, the self-check, drawings and paper. Where a machine has
/// no Firefox, and is not Debian as root, which gets one, there is nothing to test; the machines of CI bring it.
/// </summary>
public sealed class FirefoxTests(Reader reader, Firefox firefox) : IClassFixture<Firefox>
{
    private const string Tab = "\uE004";
    private const string Shift = "\uE008";
    private const string Escape = "\uE00C";
    private const string Shown = "document.querySelector('.definitions > :popover-open')";

    [Fact]
    public Task The_first_paint_has_the_reader_s_colours() => On("/", async page =>
    {
        await page.Evaluate<string?>("localStorage.setItem('theme', 'dark')");
        // Nothing can be shown before there is a body, so the colours are in time if they are there when it begins.
        await page.RunFirst("new MutationObserver((_, observer) => { if (document.body) { window.themeOfBody = document.documentElement.dataset.theme ?? 'none'; observer.disconnect(); } }).observe(document, { subtree: true, childList: true });");
        await page.GoTo(Address(Reader.Article));

        Assert.Equal("dark", await page.Evaluate<string>("window.themeOfBody"));
        Assert.Equal("rgb(16, 25, 31)", await page.Evaluate<string>("getComputedStyle(document.body).backgroundColor"));
        await page.Evaluate<string?>("localStorage.clear()");
    });

    [Fact]
    public Task A_word_shows_its_definition_by_pointer_and_by_keyboard() => On(Reader.Article, async page =>
    {
        await page.PointAt(".body a.term");
        await page.Until(Shown);
        await page.PointAt(1, 1);
        await page.Until("!" + Shown);
        await page.Evaluate<string?>("document.querySelector('.body a.term').focus()");
        await page.Press(Tab);
        await page.Press(Shift, Tab);
        await page.Until(Shown);
        await page.Press(Escape);
        await page.Until("!" + Shown);
    });

    [Fact]
    public Task The_search_puts_help_first() => On(Reader.Article, async page =>
    {
        await page.Press("/");
        await page.Until("document.activeElement?.id === '_search_word'");
        await page.Type("numb between legs");
        await page.Until("document.querySelector('.results[aria-busy=false] a')?.pathname === '/get-help/'");
    });

    [Fact]
    public Task The_self_check_asks_and_answers() => On("/self-check/", async page =>
    {
        await page.Evaluate<string?>("document.querySelector('[data-start]').click()");
        await page.Evaluate<string?>("document.querySelector('#_check_emergency_2').click()");
        await page.Evaluate<string?>("document.querySelector('[data-continue]').click()");
        await page.Until("[...document.querySelectorAll('.self-check [data-care-card=emergency]')].some(card => card.checkVisibility())");
    });

    [Fact]
    public Task A_drawing_shows_the_shapes_of_its_file() => On("/move/cat-cow/", async page =>
    {
        await page.Until("[...document.querySelectorAll('.drawing use')].every(shapes => shapes.getBBox().width > 100)");

        Assert.Equal(2, await page.Evaluate<int>("document.querySelectorAll('.drawing use').length"));
    });

    [Theory]
    [InlineData(Reader.Article, 6)]
    [InlineData("/get-help/", 4)]
    [InlineData("/move/cat-cow/", 4)]
    public Task A_page_takes_a_few_sheets_of_paper(string url, int most) => On(url, async page =>
        Assert.InRange(Pages(await page.Print()), 1, most));

    /// <summary>Firefox packs the list of pages, so what is packed is looked at too.</summary>
    private static int Pages(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var packed = Regex.Matches(text, @"/ObjStm\b.*?stream\r?\n", RegexOptions.Singleline).Select(match => Unpack(pdf[(match.Index + match.Length)..]));
        return packed.Prepend(text).Sum(part => Regex.Count(part, @"/Type\s*/Page\b"));
    }

    private static string Unpack(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new StreamReader(stream, Encoding.Latin1);
        return text.ReadToEnd();
    }

    private Uri Address(string url) => new(reader.Address, url);

    private async Task On(string url, Func<FirefoxPage, Task> look)
    {
        if (await firefox.Open(Address(url)) is { } page)
            await look(page);
        else
            TestContext.Current.TestOutputHelper?.WriteLine("This machine has no Firefox; FIREFOX may name one.");
    }
}
