using StaticBackSite.Linking;

namespace StaticBackSite.Tests.Linking;

/// <summary>Whole addresses of <c>https://example.org/docs</c> and of previews of it, and addresses that only look like them.</summary>
public sealed class OwnAddressTests(LinkingSite site) : IClassFixture<LinkingSite>
{
    [Theory]
    [InlineData("https://example.org/docs/guide/start/", "guide/start.md")]
    [InlineData("https://example.org/docs/guide/start", "guide/start.md")]
    [InlineData("https://EXAMPLE.org/docs/guide/start/index.html", "guide/start.md")]
    [InlineData("https://example.org:443/docs/guide/%73tart/", "guide/start.md")]
    [InlineData("https://example.org/docs/", "index.md")]
    [InlineData("https://example.org/docs", "index.md")]
    [InlineData("http://localhost:5080/docs/guide/start/", "guide/start.md")]
    [InlineData("http://127.0.0.1:8000/docs/guide/start/", "guide/start.md")]
    [InlineData("http://0.0.0.0:5080/docs/guide/start/", "guide/start.md")]
    [InlineData("https://example.org/docs/none/", null)]
    [InlineData("https://example.org/docs/none.html", null)]
    [InlineData("https://example.org/docs/v1.2/none", null)]
    [InlineData("http://localhost:5080/docs/none/", null)]
    [InlineData("http://localhost:5080/", null)]
    public void Of_this_site(string address, string? page)
    {
        var own = OwnAddress.Of(address, site.Index);

        Assert.NotNull(own);
        Assert.Equal(page, own.Page?.Source.Path.Value);
        Assert.Equal(!address.Contains("example", StringComparison.OrdinalIgnoreCase), own.IsPreview);
        Assert.Equal(("", null), (own.Query, own.Fragment));
    }

    [Theory]
    [InlineData("/docs/guide/start/")]
    [InlineData("mailto:me@example.org")]
    [InlineData("ftp://example.org/docs/guide/start/")]
    [InlineData("https://example.com/docs/guide/start/")]
    [InlineData("https://example.org:8443/docs/guide/start/")]
    [InlineData("http://example.org/docs/guide/start/")]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/docsend/")]
    [InlineData("https://example.org/shop/guide/start/")]
    [InlineData("https://example.org/docs/search/")]
    [InlineData("https://example.org/docs/print/")]
    [InlineData("https://example.org/docs/glossary/")]
    [InlineData("https://example.org/docs/feed.xml")]
    [InlineData("https://example.org/docs/files/notes")]
    [InlineData("https://example.org/docs/old/")]
    [InlineData("https://example.org/docs/old")]
    [InlineData("https://example.org/docs/old-file")]
    [InlineData("http://localhost:8000/")]
    [InlineData("http://localhost:8000/docs/none/")]
    [InlineData("http://localhost:8000/guide/start/")]
    public void Of_anybody_else(string address) => Assert.Null(OwnAddress.Of(address, site.Index));

    [Fact]
    public void The_home_page_of_another_program_is_not_ours_even_where_the_site_is_at_the_root()
    {
        var root = new LinkingSite(_ => { }, url: "https://example.org");

        Assert.Null(OwnAddress.Of("http://localhost:8000/", root.Index));
        Assert.Equal("index.md", OwnAddress.Of("http://localhost:5080/", root.Index)!.Page?.Source.Path.Value);
        Assert.Equal("index.md", OwnAddress.Of("https://example.org", root.Index)!.Page?.Source.Path.Value);
    }

    [Theory]
    [InlineData("https://example.org/docs/guide/start/?x=1#a%20b", "?x=1", "a b")]
    [InlineData("https://example.org/docs/guide/start/#", "", null)]
    [InlineData("https://example.org/docs/guide/start/#p", "", "p")]
    public void With_what_follows_the_page(string address, string query, string? fragment)
    {
        var own = OwnAddress.Of(address, site.Index)!;

        Assert.Equal((query, fragment), (own.Query, own.Fragment));
    }

    [Theory]
    [InlineData("https://example.org/docs/guide/start/#first-steps", "SB2010", "is a page of this site, written as if it were another's", "write `start.md#first-steps`", "/docs/guide/start/#first-steps")]
    [InlineData("https://example.org/docs/parts/?x=1", "SB2010", "is a page of this site, written as if it were another's", "write `../parts.md`", "/docs/parts/?x=1")]
    [InlineData("https://example.org/docs/none/", "SB2010", "is an address of this site, which has no page there", "link to the file of the page that is meant", "https://example.org/docs/none/")]
    [InlineData("http://localhost:5080/docs/parts/", "SB2011", "is the address of a preview on your own computer, where no reader can follow", "write `../parts.md`", null)]
    [InlineData("http://localhost:5080/docs/none/", "SB2011", "is the address of a preview on your own computer, where no reader can follow", "link to the file of the page that is meant", null)]
    public void Is_reported_with_what_to_write(string address, string code, string message, string hint, string? href)
    {
        var (target, found) = site.Resolve($"[l]({address})");

        Assert.Equal((code, $"`{address}` {message}", hint), (found.Single().Code.Id, found.Single().Message, found.Single().Hint));
        Assert.Equal(href, target?.Href);
    }

    [Fact]
    public void A_part_of_the_very_page_is_written_alone()
    {
        var start = site.Index.Page(new("guide/start.md"))!;
        var own = new LinkingSite(s => s.WithPage("guide/start.md", "## Here\n\n[l](https://example.org/docs/guide/start/#here) [m](https://example.org/docs/guide/start/)", "Start"));
        var page = own.Publication.Index.Page(start.Source.Path)!;

        Assert.Equal(["write `#here`", "write `start.md`"], LinkPage.From(page, own.Index).Diagnostics.Select(d => d.Hint));
    }
}
