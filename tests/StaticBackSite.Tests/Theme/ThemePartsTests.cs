using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Theme;

namespace StaticBackSite.Tests.Theme;

/// <summary>What an extension may change of the theme: one part, or one layout, and nothing around it.</summary>
public sealed class ThemePartsTests
{
    private static readonly BuildOptions Options = new() { Date = TestSite.Day };

    [Fact]
    public void One_part_is_replaced_and_the_others_stay()
    {
        var theme = TestTheme.Definition with
        {
            Parts = TestTheme.Definition.Parts with { Footer = (view, page) => builder => builder.AddMarkupContent(0, $"<footer>{view.Site.Name}, {page.Title}</footer>") },
        };

        var before = Html(TestTheme.Definition);
        var after = Html(theme);

        Assert.Contains("<footer>Test, A page</footer>", after, StringComparison.Ordinal);
        Assert.Equal(before[..before.IndexOf("<footer", StringComparison.Ordinal)], after[..after.IndexOf("<footer", StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_part_may_put_its_own_around_the_one_that_it_replaces()
    {
        var old = TestTheme.Definition.Parts.KeyPoints;
        var theme = TestTheme.Definition with
        {
            Parts = TestTheme.Definition.Parts with
            {
                KeyPoints = (view, points) => builder =>
                {
                    builder.AddMarkupContent(0, "<p>At a glance</p>");
                    builder.AddContent(1, old(view, points));
                },
            },
        };

        Assert.Contains("<p>At a glance</p><section class=\"key-points\"", Html(theme), StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_is_replaced_for_its_kind_of_model_alone()
    {
        var theme = TestTheme.Definition.With<ArticlePage>((_, page) => builder => builder.AddMarkupContent(0, $"<p>{page.KeyPoints[0]}</p>"));

        Assert.Equal("<p>One thing.</p>", Html(theme));
        Assert.Contains("<h1", Html(theme, "search/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_a_layout_is_named() =>
        Assert.Contains("AnotherPage", Assert.Throws<ArgumentException>(() => new RazorPageRenderer(TestTheme.Definition).Render(new AnotherPage(), new System.Buffers.ArrayBufferWriter<byte>())).Message, StringComparison.Ordinal);

    private static string Html(ThemeDefinition theme, string path = "x/index.html")
    {
        var files = new (string Path, string Text)[]
        {
            ("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n"),
            ("index.md", "---\ntitle: Home\ndescription: About it.\ntype: home\n---\n[x](x.md) [s](search.md)\n"),
            ("x.md", "---\ntitle: A page\ndescription: About something.\nkeyPoints: [One thing., Another thing.]\n---\nText.\n"),
            ("search.md", "---\ntitle: Search\ndescription: About finding.\ntype: utility\n---\nText.\n"),
        };
        var publication = new SiteBuild(WholeProgram.Site, new RazorPageRenderer(theme)).Run([.. files.Select(file => new SourceFile(new SourcePath(file.Path), Encoding.UTF8.GetBytes(file.Text)))], Options);
        return Encoding.UTF8.GetString(publication.Files.Single(file => file.Path.Value == path).Content().Span);
    }

    private sealed record AnotherPage() : PageModel(new PageIdentity(null!, "/", "https://example.org/", "T", "D", PageType.Page));
}
