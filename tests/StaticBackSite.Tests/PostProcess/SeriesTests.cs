namespace StaticBackSite.Tests.PostProcess;

public sealed class SeriesTests
{
    private static readonly TestSite Site = new TestSite()
        .WithPage("a.md", "", "Last", Place(3))
        .WithPage("b.md", "", "First", Place(1))
        .WithPage("c.md", "", "Second", Place(2))
        .WithPage("d.md", "", "Of another", Place(1, "Elsewhere"))
        .WithPage("e.md", "", "Of none");

    [Fact]
    public void A_page_shows_the_whole_series_in_order_and_where_it_stands()
    {
        var box = Site.Document("c/index.html").QuerySelector(".series")!;

        Assert.Equal("Steps", box.QuerySelector("h2")!.TextContent);
        Assert.Equal(["First", "Second", "Last"], box.QuerySelectorAll("ol li").Select(li => li.TextContent.Trim()));
        Assert.Equal("Second", box.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal(["/b/", "/a/"], box.QuerySelectorAll("ol a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("b", null, "/c/")]
    [InlineData("c", "/b/", "/a/")]
    [InlineData("a", "/c/", null)]
    [InlineData("d", null, null)]
    public void Steps_lead_to_the_one_before_and_the_one_after(string page, string? previous, string? next)
    {
        var document = Site.Document($"{page}/index.html");

        Assert.Equal(previous, document.QuerySelector(".series a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal(next, document.QuerySelector(".series a[rel=next]")?.GetAttribute("href"));
    }

    [Fact]
    public void A_page_of_no_series_shows_none() => Assert.Null(Site.Document("e/index.html").QuerySelector(".series"));

    private static string Place(int order, string name = "Steps") => $"series:\n  name: {name}\n  order: {order}\n";
}
