using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;
using StaticBackSite.Bench;
using StaticBackSite.Serving;

namespace StaticBackSite.BrowserTests;

/// <summary>What a page may weigh, compressed, so that it is there at once on an old phone far from a mast.</summary>
public sealed class BudgetTests(Reader reader) : BrowserTest(reader)
{
    private const int Kilobyte = 1024;

    /// <summary>As hosts compress on the fly: HTML, styles and scripts together. The first has 850 words; the two articles have 3,000 each.</summary>
    [Theory]
    [InlineData("/reasons/osteoarthritis-and-bone-spurs/", 23)]
    [InlineData("/get-help/", 25)]
    [InlineData("/move/cat-cow/", 24)]
    [InlineData("/", 22)]
    [InlineData(Reader.Article, 35)]
    [InlineData("/articles/why-wont-my-back-pop-and-is-it-safe-to-force-it/", 35)]
    [InlineData(Reader.Term, 18)]
    public async Task A_page_with_its_styles_and_scripts_stays_within_its_budget(string url, int kilobytes)
    {
        var requests = await RequestsOf(url);

        AssertTotal(requests.Where(request => request == url || request.EndsWith(".css", StringComparison.Ordinal) || request.EndsWith(".js", StringComparison.Ordinal)), kilobytes * Kilobyte);
    }

    [Fact]
    public async Task Styles_have_12_KB_and_scripts_4_KB_at_most()
    {
        var requests = await RequestsOf(Reader.Article);

        AssertTotal(requests.Where(url => url.EndsWith(".css", StringComparison.Ordinal)), 12 * Kilobyte);
        AssertTotal(requests.Where(url => url.EndsWith(".js", StringComparison.Ordinal)), 4 * Kilobyte);
    }

    /// <summary>What must be there before the first answer: at 400 kbit/s a second or so.</summary>
    [Fact]
    public void The_search_and_what_it_answers_from_at_once_have_20_KB_at_most() =>
        AssertTotal([.. Directory.EnumerateFiles(Path.Combine(Reader.Site.Folder, "assets"), "search.*").Select(file => "/assets/" + Path.GetFileName(file)), "/search.json"], 20 * Kilobyte);

    /// <summary>Beside the stylesheet and the scripts of every page there are those of what the page shows.</summary>
    [Theory]
    [InlineData(null, "site steps", "")]
    [InlineData("/self-check/", "boxes self-check site", "self-check")]
    [InlineData("/search/", "search site", "")]
    [InlineData("/", "home site", "")]
    public async Task A_page_is_its_HTML_an_icon_drawings_and_the_styles_and_scripts_that_it_needs(string? url, string stylesheets, string ownScripts)
    {
        var requests = await RequestsOf(url ?? Reader.Article);
        string Names(string extension, Func<string, bool> which) =>
            string.Join(' ', requests.Where(request => request.EndsWith(extension, StringComparison.Ordinal)).Select(request => Path.GetFileName(request).Split('.')[0]).Where(which).Order(StringComparer.Ordinal));

        Assert.Equal(stylesheets, Names(".css", _ => true));
        Assert.Equal(ownScripts, Names(".js", name => name is "country" or "self-check"));
        if (url is null)
            Assert.DoesNotContain(requests, request => request != Reader.Article && !request.StartsWith("/assets/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_paint_waits_for_the_stylesheets_and_one_small_script()
    {
        var page = await Open(Reader.Article);
        var blocking = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('link[rel=stylesheet], script[src]')]
              .filter(part => part.localName === 'link' || part.blocking?.contains('render') || !(part.type === 'module' || part.defer || part.async))
              .map(part => new URL(part.href ?? part.src).pathname)
            """);

        Assert.Equal(2, blocking.Count(url => url.EndsWith(".css", StringComparison.Ordinal)));
        AssertTotal(blocking.Where(url => url.EndsWith(".js", StringComparison.Ordinal)), 1 * Kilobyte);
    }

    /// <summary>The navigation of a page must not grow with the site. That of others does: the same article takes Starlight 52 KB, mdBook 254.</summary>
    [Fact]
    public async Task An_article_of_a_large_manual_loads_26_KB_at_most()
    {
        var corpus = Path.Combine(Path.GetDirectoryName(Reader.Site.Folder)!, "manual");
        var articles = Thorough.Of(full: 1000, sample: 150);
        Corpus.Write(articles, terms: 60, corpus);
        using var manual = new PublishedSite(corpus);
        await using var server = new SiteServer(manual.Folder, hostFile: null);
        await server.Start(port: 0);

        var requests = await RequestsOf("/articles/article-100/", options => options.BaseURL = server.Address);

        Assert.True(manual.Urls.Count > articles, $"{manual.Urls.Count} pages");
        Assert.Contains(requests, url => url.EndsWith(".css", StringComparison.Ordinal));
        AssertTotal(manual, requests, 26 * Kilobyte);
    }

    /// <summary>All that a browser loads for a page, its icon included.</summary>
    private async Task<IReadOnlyList<string>> RequestsOf(string url, Action<BrowserNewContextOptions>? change = null)
    {
        var requests = new ConcurrentQueue<string>();
        var context = await Browse(change);
        var page = await context.NewPageAsync();
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal))
                requests.Enqueue(new Uri(request.Url).AbsolutePath);
        };
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        // A browser without a window may leave the icon out.
        requests.Enqueue(await page.EvaluateAsync<string>("new URL(document.querySelector('link[rel=icon]').href).pathname"));
        return [.. requests.Distinct(StringComparer.Ordinal)];
    }

    private void AssertTotal(IEnumerable<string> urls, int most) => AssertTotal(Reader.Site, urls, most);

    private static void AssertTotal(PublishedSite site, IEnumerable<string> urls, int most)
    {
        var sizes = urls.Select(url => (Url: url, Size: site.CompressedSize(url))).ToArray();
        var total = string.Create(CultureInfo.InvariantCulture, $"{sizes.Sum(s => s.Size):N0} bytes, {most:N0} allowed: {string.Join(", ", sizes)}");
        TestContext.Current.TestOutputHelper?.WriteLine(total);
        Assert.NotEmpty(sizes);
        Assert.True(sizes.Sum(s => s.Size) <= most, total);
    }
}
