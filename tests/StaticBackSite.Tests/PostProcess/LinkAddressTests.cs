namespace StaticBackSite.Tests.PostProcess;

/// <summary>The parts of a link's address that are not its file.</summary>
public sealed class LinkAddressTests
{
    private static TestSite Site(string link) => new TestSite()
        .With("photo.png", [0x89, 0x50])
        .With("a?b.txt", "Text.")
        .WithPage("api.md", "## Part\n\nText.", "Api and more")
        .WithPage("guide/index.md", "Text.", "Guide")
        .WithPage("x.md", link);

    [Theory]
    [InlineData("[l](api.md?topic=x)", "/api/?topic=x")]
    [InlineData("[l](api.md?topic=x&more=y#part)", "/api/?topic=x&more=y#part")]
    [InlineData("[l](/api/?topic=x)", "/api/?topic=x")]
    [InlineData("[l](xref:api?topic=x#part)", "/api/?topic=x#part")]
    [InlineData("[l](?topic=x)", "/x/?topic=x")]
    [InlineData("[l](?topic=x#top)", "/x/?topic=x#top")]
    [InlineData("[l](api.md#api-and-more)", "/api/#api-and-more")]
    [InlineData("[l](#top)", "#top")]
    [InlineData("[l](#)", "#")]
    [InlineData("[l](api.html)", "/api/")]
    [InlineData("[l](api.html#part)", "/api/#part")]
    [InlineData("[l](guide/index.html)", "/guide/")]
    [InlineData("[l](index.html)", "/")]
    [InlineData("[l](a?b.txt)", "/a%3Fb.txt")]
    [InlineData("[l](a%3Fb.txt)", "/a%3Fb.txt")]
    public void Lead_where_they_say(string link, string address)
    {
        var site = Site(link);

        Assert.DoesNotContain("error", site.Report, StringComparison.Ordinal);
        Assert.Equal(address, site.Document("x/index.html").QuerySelector(".body a, main p a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_picture_is_found_whatever_its_query() =>
        Assert.EndsWith(".png?raw=true", Site("![p](photo.png?raw=true)").Document("x/index.html").QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[l](nothing.md?x=1)", "there is no file `nothing.md`")]
    [InlineData("[l](api.md?x=1#nothing)", "api.md has no heading `#nothing`")]
    [InlineData("[l](nothing.html)", "there is no file `nothing.html`")]
    public void Must_have_a_target_still(string link, string message) => Assert.Contains(message, Site(link).Report, StringComparison.Ordinal);

    [Fact]
    public void A_site_without_a_home_page_gets_one_that_leads_to_the_others()
    {
        var site = TestSite.Empty().With("site.yml", "name: T\nurl: https://example.org\nlocale: en\n").WithPage("x.md", "[Home](/)");

        Assert.DoesNotContain("SB2", site.Report, StringComparison.Ordinal);
        Assert.Contains("/x/", site.Document("index.html").QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }
}
