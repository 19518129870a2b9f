using StaticBackSite.Pages;

namespace StaticBackSite.Tests.PostProcess;

public sealed class BacklinksTests
{
    [Fact]
    public void A_page_names_those_that_link_to_it_once_each_and_by_their_paths()
    {
        var site = new TestSite()
            .WithPage("x.md", "## A part\n\nText.")
            .WithPage("b.md", "[One](x.md) and [another](x.md#a-part).", "Bravo")
            .WithPage("a.md", "[One](x.md).", "Alpha")
            .WithPage("c.md", "[Elsewhere](a.md).", "Charlie");

        Assert.Equal([("/a/", "Alpha"), ("/b/", "Bravo")], Backlinks("x", site));
        Assert.Equal([("/c/", "Charlie")], Backlinks("a", site));
    }

    [Fact]
    public void A_page_that_links_to_itself_is_no_backlink()
    {
        var site = new TestSite().WithPage("x.md", "## A part\n\n[Up](#a-part), [here](x.md).");

        Assert.Empty(Backlinks("x", site));
        Assert.Null(site.Document("x/index.html").QuerySelector(".backlinks"));
    }

    [Fact]
    public void Pages_that_say_nothing_do_not_count() =>
        Assert.Equal([("/b/", "Bravo")], Backlinks("x", new TestSite().WithPage("x.md", "").WithPage("b.md", "[One](x.md).", "Bravo").WithPage("a.md", "[One](x.md).", "Not found", "type: utility\n")));

    [Fact]
    public void A_page_does_not_grow_with_the_site()
    {
        var site = new TestSite().WithPage("x.md", "");
        for (var i = 10; i < 10 + ModelPage.MostBacklinks + 3; i++)
            site.WithPage($"p{i}.md", "[One](x.md).", $"Page {i}");

        Assert.Equal(Enumerable.Range(10, ModelPage.MostBacklinks).Select(i => ((string?)$"/p{i}/", $"Page {i}")), Backlinks("x", site));
    }

    private static (string?, string)[] Backlinks(string page, TestSite site) =>
        [.. site.Document($"{page}/index.html").QuerySelectorAll(".backlinks a").Select(a => (a.GetAttribute("href"), a.TextContent))];
}
