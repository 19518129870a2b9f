using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Routing;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/articles/x/", "/articles/x/")]
    [InlineData("/articles/x/#why", "/articles/x/#why")]
    [InlineData("/#why", "/#why")]
    [InlineData("/caf%C3%A9/#%C3%A9t%C3%A9", "/caf%C3%A9/#%C3%A9t%C3%A9")]
    [InlineData("/café/#été", "/caf%C3%A9/#%C3%A9t%C3%A9")]
    [InlineData("/a%23b/", "/a%23b/")]
    [InlineData("/notes.pdf", "/notes.pdf")]
    public void Is_read_in_either_form_and_written_encoded(string text, string written)
    {
        Assert.True(SiteAddress.TryParse(text, out var address));
        Assert.Equal(written, address.ToString());
        Assert.True(SiteAddress.TryParse(written, out var again));
        Assert.Equal(address, again);
    }

    [Theory]
    [InlineData("/docs/*", true)]
    [InlineData("/:slug/", true)]
    [InlineData("/docs/a:b/", false)]
    [InlineData("/docs/", false)]
    public void Knows_what_hosts_take_for_a_pattern(string text, bool isPattern)
    {
        Assert.True(SiteAddress.TryParse(text, out var address));
        Assert.Equal(isPattern, address.IsPattern);
    }

    [Fact]
    public void A_page_is_the_address_without_its_fragment()
    {
        Assert.True(SiteAddress.TryParse("/x/#why", out var address));

        Assert.Equal("why", address.Fragment);
        Assert.Equal("/x/", address.Page.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("articles/x/")]
    [InlineData("//example.org/")]
    [InlineData("https://example.org/")]
    [InlineData("/a b/")]
    [InlineData("/x/?q=1")]
    [InlineData("/x/#")]
    [InlineData("/x/#a#b")]
    [InlineData("/../secret")]
    [InlineData("/a/%2E%2e/b")]
    [InlineData("/a/%2e%2e%2fb")]
    [InlineData("/a\\..\\b")]
    [InlineData("/a%00b/")]
    [InlineData("/a/./b/")]
    [InlineData("/a/..")]
    [InlineData("/a%5Cb/")]
    public void Refuses_what_is_no_address_of_a_site(string text) => Assert.False(SiteAddress.TryParse(text, out _));
}
