using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Audit;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;

namespace StaticBackSite.SiteTests;

/// <summary>The real site, as hosts other than its own would have it.</summary>
public sealed class PublishingTests
{
    [Fact]
    public void Every_link_works_below_a_base_path()
    {
        var files = Publish(new Uri("https://host.example/docs/"));

        Assert.Empty(SiteAudit.Run(files, new AuditOptions { SiteUrl = new Uri("https://host.example/docs/") }).Diagnostics);
        // Read as if it lay at the root of the host, nothing of it can be found: so the path is in every address.
        Assert.Contains(SiteAudit.Run(files, new AuditOptions { SiteUrl = new Uri("https://host.example/") }).Diagnostics, d => d.Code == AuditCodes.DeadLink || d.Code == AuditCodes.MissingAsset);
        Assert.All(files.Where(file => file.Path.Value is "_headers" or "site.webmanifest" or "feed.xml" or "sitemap.xml" or "robots.txt"), file => Assert.Contains("/docs/", Text(file), StringComparison.Ordinal));
    }

    [Fact]
    public void The_printed_site_holds_every_page_once_and_its_links_stay_inside()
    {
        var print = PublishedSite.Real.Page("print/index.html");
        var parts = print.Document.QuerySelectorAll(".print-part > h2").Select(h => h.TextContent).ToArray();
        var inside = print.Document.QuerySelectorAll(".print-part a[href]").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith('/')).ToArray();

        Assert.Equal(PublishedSite.Real.Index!.Pages.Count(page => page.FrontMatter.Type != PageType.Utility), parts.Length);
        Assert.Equal(PublishedSite.Real.Page("index.html").Document.QuerySelector("h1")!.TextContent, parts[0]);
        // What works by choosing alone stays on its own page, and search and the thanks for an answer are of no use on paper.
        Assert.All(inside, href => Assert.Contains(href, new[] { "/self-check/", "/search/", "/about/thank-you/" }.Concat(PublishedSite.Real.Pages.Where(p => p.Document.QuerySelector(".explainer") is not null).Select(p => p.Url))));
        Assert.True(print.Document.QuerySelectorAll(".print-part a[href^='#p']").Length > 300);
        Assert.Equal("noindex", print.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    private static ImmutableArray<OutputFile> Publish(Uri url) =>
        new SiteBuild(WholeProgram.WithPacks, TestTheme.Renderer()).Run(PublishedSite.ReadInput(), new BuildOptions { Date = ProjectFolder.SiteDay, Url = url }).RenderAll();

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);
}
