using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>A page on paper is a leaflet that stands on its own.</summary>
public sealed class PrintTests(Reader reader) : BrowserTest(reader)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Keeps_what_matters_and_drops_what_one_clicks(ColorScheme scheme)
    {
        var page = await Open(Reader.Article, options => options.ColorScheme = scheme);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var kept in new[] { "h1", ".key-points", "[data-care-card=emergency]", "[data-care-card=urgent]", "#_references li", "[data-disclaimer]", ".review", ".printed-from" })
            await Assertions.Expect(page.Locator(kept).First).ToBeVisibleAsync();
        foreach (var dropped in new[] { ".site-nav", ".search-link", ".breadcrumb", "#_contents", "[data-theme-switch]", ".zoom", ".page-actions" })
            await Assertions.Expect(page.Locator(dropped).First).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
    }

    [Fact]
    public async Task Makes_a_PDF_of_a_few_pages_with_the_words_in_it()
    {
        var page = await Open(Reader.Article);
        var file = Path.Combine(Path.GetDirectoryName(Reader.Site.Folder)!, "article.pdf");
        await page.PdfAsync(new() { Path = file, Format = "A4", Tagged = true });

        var pdf = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
        Assert.InRange(pdf.Length, 20_000, 3_000_000);
        if (TextOf(file) is { } text)
        {
            foreach (var words in new[] { "both legs", "It is not a diagnosis", "doi", "In short" })
                Assert.Contains(words, text, StringComparison.Ordinal);
        }
    }

    /// <summary>The two main articles, with three dozen sources each, take one more.</summary>
    [Fact]
    public async Task Puts_every_text_on_four_pages_at_most()
    {
        var context = await Browse();
        var page = await context.NewPageAsync();
        var tooLong = new List<string>();
        foreach (var url in Reader.Site.Urls.Where(url => File.ReadAllText(Reader.Site.FileAt(url)).Contains(" min read<", StringComparison.Ordinal)))
        {
            await page.GotoAsync(url);
            var pages = await PagesOf(page);
            if (pages > (url.StartsWith("/articles/", StringComparison.Ordinal) ? 5 : 4))
                tooLong.Add(string.Create(CultureInfo.InvariantCulture, $"{url}: {pages} pages"));
        }

        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("/get-help/", "Call an ambulance now", "your local emergency number")]
    [InlineData("/move/cat-cow/", "Get down on your hands and knees", "Rest with a flat, easy back")]
    [InlineData("/move/knee-rolls/", "Lie on your back on a mat or bed", "Do this 5 times")]
    [InlineData("/move/pelvic-tilt/", "Lie on your back on the floor", "Do this 5 times")]
    [InlineData("/move/bridge/", "Lie on your back on a mat or firm bed", "Do this up to 5 times")]
    public async Task Puts_what_readers_came_for_on_the_first_page(string url, string first, string last)
    {
        var page = await Open(url);
        var file = Path.Combine(Path.GetDirectoryName(Reader.Site.Folder)!, "first-page.pdf");
        await page.PdfAsync(new() { Path = file, PreferCSSPageSize = true, Format = "A4", PageRanges = "1" });

        Assert.Equal(1, CountPages(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        if (TextOf(file) is { } text)
        {
            Assert.Contains(first, text, StringComparison.Ordinal);
            Assert.Contains(last, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Puts_the_leaflet_on_both_sides_of_one_sheet(bool withScripts)
    {
        var page = await Open("/leaflet/", options => options.JavaScriptEnabled = withScripts);
        var file = Path.Combine(Path.GetDirectoryName(Reader.Site.Folder)!, $"leaflet-{withScripts}.pdf");
        await page.PdfAsync(new() { Path = file, PreferCSSPageSize = true, PrintBackground = true });

        Assert.Equal(2, CountPages(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        if (TextOf(file) is { } text)
        {
            foreach (var words in new[] { "both legs", "999", "911", "blotchy rash", "never force your neck", "has checked this leaflet yet" })
                Assert.Contains(words, text, StringComparison.Ordinal);
        }
    }

    private static async Task<int> PagesOf(IPage page) => CountPages(await page.PdfAsync(new() { PreferCSSPageSize = true, Format = "A4" }));

    private static int CountPages(byte[] pdf) => Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");

    /// <summary>Where the machine has no pdftotext, the test above has looked at the same parts on the screen of a printer.</summary>
    private static string? TextOf(string pdf)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [pdf, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            return string.Join(' ', process.StandardOutput.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
