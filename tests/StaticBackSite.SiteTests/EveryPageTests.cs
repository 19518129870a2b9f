namespace StaticBackSite.SiteTests;

/// <summary>The real site, read page by page; and for each rule a broken copy that it must find.</summary>
public sealed class EveryPageTests
{
    private const string Article = "articles/why-wont-my-lower-back-crack/index.html";

    private static readonly PublishedSite Site = PublishedSite.Real;

    /// <summary>The words of the single source, read from it here and now, its Markdown links reduced to their words.</summary>
    private static readonly string Disclaimer = System.Text.RegularExpressions.Regex.Replace(
        File.ReadAllText(Path.Combine(PublishedSite.InputFolder, "disclaimer.md")), @"\[([^\]]*)\]\([^)]*\)", "$1");

    [Fact]
    public void There_are_pages_to_read() => Assert.True(Site.Pages.Length > 50, $"{Site.Pages.Length} pages");

    [Fact]
    public void Carries_the_disclaimer_of_its_source() => Assert.Empty(SiteRules.DisclaimerIsOnEveryPage(Site, Disclaimer));

    [Fact]
    public void Finds_a_missing_disclaimer() =>
        Assert.Single(SiteRules.DisclaimerIsOnEveryPage(Site.With(Article, d => d.QuerySelector("[data-disclaimer]")!.Remove()), Disclaimer));

    [Fact]
    public void Finds_a_changed_disclaimer() =>
        Assert.Single(SiteRules.DisclaimerIsOnEveryPage(Site.With("404.html", d => d.QuerySelector("[data-disclaimer]")!.TextContent = "Trust us."), Disclaimer));

    [Fact]
    public void Finds_a_disclaimer_outside_main() =>
        Assert.Single(SiteRules.DisclaimerIsOnEveryPage(Site.With(Article, d => d.Body!.AppendChild(d.QuerySelector("[data-disclaimer]")!)), Disclaimer));

    [Fact]
    public void Has_links_that_work() => Assert.Empty(SiteRules.InternalLinksResolve(Site));

    [Theory]
    [InlineData("/gone/")]
    [InlineData("/Glossary/cavitation/")]
    [InlineData("#nowhere")]
    [InlineData("/glossary/cavitation/#nowhere")]
    [InlineData("//example.org/")]
    [InlineData("javascript:alert(1)")]
    public void Finds_a_dead_link(string href) =>
        Assert.Single(SiteRules.InternalLinksResolve(Site.With(Article, d => d.QuerySelector("main p a")!.SetAttribute("href", href))));

    [Fact]
    public void Finds_links_to_a_page_that_is_gone() =>
        Assert.NotEmpty(SiteRules.InternalLinksResolve(Site.Without("glossary/cavitation/index.html")));

    [Fact]
    public void Has_its_assets() => Assert.Empty(SiteRules.AssetsExist(Site));

    [Fact]
    public void Finds_a_missing_stylesheet()
    {
        var sheets = Site.Files.Where(file => file.StartsWith("assets/", StringComparison.Ordinal) && file.EndsWith(".css", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.Equal(
            Site.Pages.Count(page => page.Document.QuerySelector($"link[rel=stylesheet][href$='{sheet}']") is not null),
            SiteRules.AssetsExist(Site.Without(sheet)).Count()));
    }

    [Fact]
    public void Has_one_h1() => Assert.Empty(SiteRules.HasOneH1(Site));

    [Fact]
    public void Finds_two_h1_and_none()
    {
        Assert.Single(SiteRules.HasOneH1(Site.With(Article, d => d.QuerySelector("main")!.InnerHtml += "<h1>Again</h1>")));
        Assert.Single(SiteRules.HasOneH1(Site.With(Article, d => d.QuerySelector("h1")!.Remove())));
        Assert.Single(SiteRules.HasOneH1(Site.With(Article, d => d.QuerySelector("h1")!.TextContent = " ")));
    }

    [Fact]
    public void Has_unique_ids() => Assert.Empty(SiteRules.IdsAreUnique(Site));

    [Fact]
    public void Finds_an_id_twice() =>
        Assert.Single(SiteRules.IdsAreUnique(Site.With(Article, d => d.QuerySelector("h1")!.Id = "_main")));

    [Fact]
    public void Says_its_language() => Assert.Empty(SiteRules.LanguageIsGiven(Site, "en-GB"));

    [Fact]
    public void Finds_a_missing_language() =>
        Assert.Single(SiteRules.LanguageIsGiven(Site.With(Article, d => d.DocumentElement.RemoveAttribute("lang")), "en-GB"));

    [Fact]
    public void Is_not_empty() => Assert.Empty(SiteRules.NoPageIsEmpty(Site));

    [Fact]
    public void Finds_an_empty_page() =>
        Assert.Single(SiteRules.NoPageIsEmpty(Site.With(Article, d => d.QuerySelector("main")!.InnerHtml = "<h1>Title</h1>")));

    [Fact]
    public void Sends_no_reader_to_another_host() => Assert.Empty(SiteRules.NothingComesFromAnotherHost(Site));

    [Fact]
    public void Finds_a_script_from_another_host() =>
        Assert.Single(SiteRules.NothingComesFromAnotherHost(Site.With(Article, d => d.Head!.InnerHtml += "<script src='https://example.org/x.js'></script>")));
}
