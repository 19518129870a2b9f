namespace StaticBackSite.Tests.Pipelines;

/// <summary>The feed says what is news: pages to read, and changes that are not marked as small.</summary>
public sealed class FeedTests
{
    private static string Page(string type, string changes) => $"---\ntitle: Title\ntype: {type}\nchanges:\n{changes}---\n\nWords.\n";

    private static string Feed(TestSite site) => site.Html("feed.xml");

    [Fact]
    public void A_page_about_the_site_is_no_news()
    {
        var feed = Feed(new TestSite().With("x.md", Page("page", "  - { date: 2026-11-01, note: New. }\n")).With("about.md", Page("about", "  - { date: 2026-11-02, note: New. }\n")));

        Assert.Contains("https://example.org/x/", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.org/about/", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_change_is_no_news()
    {
        var feed = Feed(new TestSite().With("x.md", Page("page", "  - { date: 2026-11-09, note: A word corrected., small: true }\n  - { date: 2026-11-01, note: First version. }\n")));

        Assert.Contains("First version.", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("A word corrected.", feed, StringComparison.Ordinal);
    }
}
