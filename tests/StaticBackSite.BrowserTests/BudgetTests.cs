using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>What a page may weigh, compressed, so that it is there at once on an old phone far from a mast.</summary>
public sealed class BudgetTests(Reader reader)
{
    private const int Kilobyte = 1024;

    [Fact]
    public void The_main_article_has_30_KB_at_most() => AssertSize(Reader.Article, 30 * Kilobyte);

    [Fact]
    public async Task Styles_have_14_KB_and_scripts_8_KB_at_most()
    {
        var requests = await RequestsOf(Reader.Article);

        AssertTotal(requests.Where(url => url.EndsWith(".css", StringComparison.Ordinal)), 14 * Kilobyte);
        AssertTotal(requests.Where(url => url.EndsWith(".js", StringComparison.Ordinal)), 8 * Kilobyte);
    }

    [Fact]
    public void The_search_itself_has_4_KB_at_most() =>
        AssertTotal(Directory.EnumerateFiles(Path.Combine(reader.Site.Folder, "assets"), "search.*.js").Select(file => "/assets/" + Path.GetFileName(file)), 4 * Kilobyte);

    [Fact]
    public async Task A_page_is_its_HTML_one_stylesheet_an_icon_and_the_scripts()
    {
        var requests = await RequestsOf(Reader.Article);

        Assert.DoesNotContain(requests, url => url != Reader.Article && !url.StartsWith("/assets/", StringComparison.Ordinal));
        Assert.Single(requests, url => url.EndsWith(".css", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_paint_waits_for_one_stylesheet_and_one_small_script()
    {
        var page = await reader.Open(Reader.Article);
        var blocking = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('link[rel=stylesheet], script[src]')]
              .filter(part => part.localName === 'link' || part.blocking?.contains('render') || !(part.type === 'module' || part.defer || part.async))
              .map(part => new URL(part.href ?? part.src).pathname)
            """);

        Assert.Equal(2, blocking.Length);
        Assert.Single(blocking, url => url.EndsWith(".css", StringComparison.Ordinal));
        AssertSize(blocking.Single(url => url.EndsWith(".js", StringComparison.Ordinal)), 1 * Kilobyte);
        await page.Context.DisposeAsync();
    }

    private async Task<List<string>> RequestsOf(string url)
    {
        var requests = new List<string>();
        var page = await reader.Open("/404.html");
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal))
                requests.Add(new Uri(request.Url).AbsolutePath);
        };
        await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Context.DisposeAsync();
        return [.. requests.Distinct(StringComparer.Ordinal)];
    }

    private void AssertSize(string url, int most) => AssertTotal([url], most);

    private void AssertTotal(IEnumerable<string> urls, int most)
    {
        var sizes = urls.Select(url => (Url: url, Size: reader.Site.CompressedSize(url))).ToArray();
        Assert.NotEmpty(sizes);
        Assert.True(sizes.Sum(s => s.Size) <= most, $"{sizes.Sum(s => s.Size):N0} bytes, {most:N0} are the most: {string.Join(", ", sizes)}");
        TestContext.Current.SendDiagnosticMessage($"{sizes.Sum(s => s.Size):N0} of {most:N0} bytes: {string.Join(", ", sizes)}");
    }
}
