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
    [InlineData("/articles/x/", "", "/articles/x/")]
    [InlineData("/articles/x/", "/docs", "/docs/articles/x/")]
    [InlineData("/a b/é/", "", "/a%20b/%C3%A9/")]
    [InlineData("/\"onclick=x/", "", "/%22onclick%3Dx/")]
    public void Encodes_addresses(string path, string basePath, string href) =>
        Assert.Equal(href, new UrlPath(path).Href(basePath));
}
