using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Routing;

public sealed class RouteTests
{
    [Theory]
    [InlineData("articles/x.md", "/articles/x/", "articles/x/index.html")]
    [InlineData("articles/index.md", "/articles/", "articles/index.html")]
    [InlineData("index.md", "/", "index.html")]
    [InlineData("404.md", "/404.html", "404.html")]
    [InlineData("help/404.md", "/help/404/", "help/404/index.html")]
    [InlineData("Mixed Case.md", "/Mixed Case/", "Mixed Case/index.html")]
    public void Follows_the_one_rule(string source, string url, string output)
    {
        var route = Route.OfPage(new SourcePath(source));

        Assert.Equal(url, route.Url.Value);
        Assert.Equal(output, route.Output.Value);
    }

    [Theory]
    [InlineData("articles/x.md", null, "/articles/x/", "articles/x/index.html")]
    [InlineData("articles/x.md", "y", "/articles/y/", "articles/y/index.html")]
    [InlineData("articles/index.md", "y", "/articles/y/", "articles/y/index.html")]
    [InlineData("articles/x.md", "/guide/y", "/guide/y/", "guide/y/index.html")]
    [InlineData("articles/x.md", "/guide/y/", "/guide/y/", "guide/y/index.html")]
    [InlineData("articles/x.md", "/", "/", "index.html")]
    [InlineData("404.md", "lost", "/404.html", "404.html")]
    public void A_slug_names_the_page_in_its_folder_or_from_the_root(string source, string? slug, string url, string output)
    {
        var route = Route.OfPage(new SourcePath(source), slug);

        Assert.Equal(new SourcePath(source), route.Source);
        Assert.Equal(url, route.Url.Value);
        Assert.Equal(output, route.Output.Value);
    }

    [Fact]
    public void An_image_carries_the_hash_of_its_bytes_and_a_file_keeps_its_path()
    {
        var image = Route.OfImage(new SourcePath("pictures/a.b.png"), "0af3");
        var file = Route.OfFile(new SourcePath("leaflets/a.pdf"));

        Assert.Equal(("/assets/pictures/a.b.0af3.png", "assets/pictures/a.b.0af3.png"), (image.Url.Value, image.Output.Value));
        Assert.Equal(("/leaflets/a.pdf", "leaflets/a.pdf"), (file.Url.Value, file.Output.Value));
    }

    [Fact]
    public void An_address_begins_with_a_slash_and_a_path_of_a_file_does_not()
    {
        Assert.Equal("/a", new UrlPath("a").Value);
        Assert.Equal(new UrlPath("/a"), new UrlPath("a"));
        Assert.Equal("/", default(UrlPath).Value);
        Assert.Equal("/", UrlPath.Root.ToString());
        Assert.Equal("a/b", new OutputPath("/a/b").Value);
        Assert.Equal("", default(OutputPath).ToString());
    }

    [Theory]
    [InlineData("/A/B/", "/a/b")]
    [InlineData("/a/b", "/a/b")]
    [InlineData("/", "")]
    [InlineData("/Cafe\u0301/", "/caf\u00E9")]
    public void Addresses_that_hosts_cannot_tell_apart_have_one_key(string address, string key) => Assert.Equal(key, new UrlPath(address).Key);

    [Fact]
    public void The_copy_of_a_page_lies_beside_it() => Assert.Equal("/articles/x/index.md", WellKnownAddresses.MarkdownOf(new UrlPath("/articles/x/")).Value);

    /// <summary>One order for each kind of path: ordinal, and the same by whichever sign it is asked for.</summary>
    [Theory]
    [InlineData("a", "b", -1)]
    [InlineData("b", "a", 1)]
    [InlineData("a", "a", 0)]
    [InlineData("B", "a", -1)]
    [InlineData("a", "a/b", -1)]
    public void Paths_have_one_order(string left, string right, int order)
    {
        AssertOrder(new SourcePath(left), new SourcePath(right), order, (a, b) => (a <= b, a < b, a >= b, a > b));
        AssertOrder(new OutputPath(left), new OutputPath(right), order, (a, b) => (a <= b, a < b, a >= b, a > b));
        AssertOrder(new SiteAddress(new UrlPath(left)), new SiteAddress(new UrlPath(right)), order, (a, b) => (a <= b, a < b, a >= b, a > b));
    }

    private static void AssertOrder<T>(T left, T right, int order, Func<T, T, (bool, bool, bool, bool)> signs)
        where T : IComparable<T>
    {
        Assert.Equal(order, Math.Sign(left.CompareTo(right)));
        Assert.Equal((order <= 0, order < 0, order >= 0, order > 0), signs(left, right));
    }

    [Theory]
    [InlineData("/articles/x/", "", "/articles/x/")]
    [InlineData("/articles/x/", "/docs", "/docs/articles/x/")]
    [InlineData("/a b/é/", "", "/a%20b/%C3%A9/")]
    [InlineData("/\"onclick=x/", "", "/%22onclick%3Dx/")]
    public void Encodes_addresses(string path, string basePath, string href) =>
        Assert.Equal(href, new UrlPath(path).Href(basePath));
}
