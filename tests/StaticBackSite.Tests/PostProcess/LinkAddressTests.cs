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

    [Theory]
    [InlineData("zed://open/x", "linkSchemes: [Zed]", true)]
    [InlineData("zed://open/x", "linkSchemes: [other]", false)]
    [InlineData("java\tscript:x", "linkSchemes: [javascript]", false)]
    [InlineData("data:text/html,x", "linkSchemes: [data, zed]", false)]
    public void A_site_names_the_apps_that_links_may_open(string address, string setting, bool isAllowed)
    {
        var site = new TestSite().With("site.yml", $"name: Test\nurl: https://example.org\nlocale: en\n{setting}\n").WithPage("x.md", $"[app](<{address}>)");

        Assert.Equal(isAllowed, !site.Codes.Any(code => code is "SB2006" or "SB1112"));
    }

    [Theory]
    [InlineData("x.md", "../std/index.html?a=1#b", "/std/index.html?a=1#b")]
    [InlineData("deep/x.md", "../../std/", "/std/")]
    [InlineData("deep/x.md", "../../../std/", null)]
    [InlineData("x.md", "../other/", null)]
    public void A_site_names_the_folders_beside_it_that_links_may_lead_to(string page, string address, string? href)
    {
        var site = new TestSite().With("site.yml", "name: Test\nurl: https://example.org/book\nlocale: en\nneighbours: [std/]\n").WithPage(page, $"[there]({address})");

        Assert.Equal(href is null, site.Codes.Contains("SB2005"));
        if (href is not null)
            Assert.NotNull(site.Document(page[..^3] + "/index.html").QuerySelector($"main a[href='{href}']"));
    }
}
