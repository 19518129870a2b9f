using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;
using StaticBackSite.Outputs;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Pipelines;

/// <summary>Whose page a file is, is decided once: the pipeline that takes it first publishes it, whatever the others would take.</summary>
public sealed class PagePipelineTests
{
    [Fact]
    public void A_file_that_two_pipelines_take_is_published_once_by_the_first()
    {
        var site = new TestSite { Definition = new SiteBuilder().Add(new Greedy()).Build() }
            .WithPage("articles/x.md", "An article.")
            .WithPage("tours/y.md", "A tour.")
            .WithPage("z.md", "[x](articles/x.md) [y](tours/y.md)");

        Assert.DoesNotContain(site.Codes, code => code.StartsWith("SB2", StringComparison.Ordinal));
        Assert.Equal(
            ["articles/x/index.html by Articles", "index.html by OtherPages", "tours/y/index.html by Tours", "z/index.html by OtherPages"],
            site.Publication.Files.Where(file => file.Pipeline is "Articles" or "Tours" or "OtherPages").Select(file => $"{file.Path} by {file.Pipeline}").Order(StringComparer.Ordinal));
    }

    private sealed class Greedy : ISiteExtension
    {
        public string Name => "greedy";

        public void AddTo(SiteBuilder site) => site.Pages.Add(new Tours());
    }

    /// <summary>Would take articles too.</summary>
    private sealed class Tours : PagePipeline
    {
        public override bool Takes(SourcePath path) => path.IsMarkdown && (path.IsIn("tours") || path.IsIn("articles"));

        protected override FrontMatter ReadFrontMatter(MapReader reader, ContentDefinition definition, SourcePath path) => PageFrontMatter.Read(reader, definition, PageType.Page);

        protected override PageModel Model(LinkedDocument page, PublishedSite site) => ArticlePage.From(page, site);
    }
}
