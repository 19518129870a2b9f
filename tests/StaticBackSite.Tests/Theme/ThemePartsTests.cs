using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Theme;

namespace StaticBackSite.Tests.Theme;

/// <summary>What an extension may change of the theme: one part, or one layout, and nothing around it.</summary>
public sealed partial class ThemePartsTests
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

    [Fact]
    public void A_piece_of_a_text_is_replaced_and_may_use_the_one_that_it_replaces()
    {
        var old = BlockParts.Default.Of<TextModels.Figure>();
        var site = new TestSite
        {
            Blocks = BlockParts.Default.With<TextModels.Figure>((body, figure, content) =>
            {
                body.Write("<div class=\"frame\">");
                old(body, figure with { Caption = figure.Caption + "!" }, content);
                body.Write("</div>");
            }),
        }.With("p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><path d=\"M0 0h1\"/></svg>").WithPage("x.md", "![A picture.](p.svg \"Caption\")\n");

        Assert.Matches("^<div class=\"frame\"><figure><div class=\"drawing\"><svg .*</svg></div><figcaption>Caption!</figcaption></figure></div>$", site.Body("x.md"));
    }

    [Theory]
    [InlineData("packs: [loud]\n", "LOUD")]
    [InlineData("", "<footer")]
    public void Only_a_site_that_names_a_pack_is_shown_with_its_theme(string packs, string footer)
    {
        var pack = new LoudPack();
        var program = new Composition(new SiteBuilder().Add(pack).Build(), [new ExtensionTheme(pack.Name, pack)], []);
        var files = new[] { ("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n" + packs), ("index.md", "---\ntitle: Home\ndescription: About it.\n---\nText.\n") };

        var publication = new SiteBuild(program.Site, program.Renderer()).Run([.. files.Select(file => new SourceFile(new SourcePath(file.Item1), Encoding.UTF8.GetBytes(file.Item2)))], Options, stop: TestContext.Current.CancellationToken);
        var html = Encoding.UTF8.GetString(publication.Files.Single(file => file.Path.Value == "index.html").Content().Span);

        Assert.Contains(footer, html, StringComparison.Ordinal);
        Assert.Equal(packs.Length > 0, html.Contains("LOUD", StringComparison.Ordinal));
    }

    [Fact]
    public void The_manual_lists_every_part()
    {
        var manual = File.ReadAllText(Path.Combine(ProjectFolder.Repository, "docs", "extending.md"));

        Assert.Equal(typeof(ThemeParts).GetProperties().Select(part => part.Name).Order(StringComparer.Ordinal), Listed("### Parts of a page"));
        Assert.Equal(BlockParts.Default.Models.Select(NameOf).Order(StringComparer.Ordinal), Listed("### Parts of a text"));
        Assert.Equal(TestTheme.Definition.Blocks.Models.Except(BlockParts.Default.Models).Select(NameOf).Order(StringComparer.Ordinal), Listed("### Parts of the health pack"));

        IEnumerable<string> Listed(string heading)
        {
            var start = manual.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length;
            var end = manual.IndexOf("\n#", start, StringComparison.Ordinal);
            return Row().Matches(manual[start..(end < 0 ? manual.Length : end)]).Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal);
        }

        static string NameOf(Type model) => model.DeclaringType is { } outer ? $"{outer.Name}.{model.Name}" : model.Name;
    }

    [GeneratedRegex(@"^\| `(?<name>[A-Za-z.]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    private sealed class LoudPack : ISiteExtension, IThemeExtension
    {
        public string Name => "loud";

        public bool IsPack => true;

        public void AddTo(SiteBuilder site)
        {
        }

        public ThemeDefinition AddTo(ThemeDefinition theme) => theme with { Parts = theme.Parts with { Footer = (_, _) => builder => builder.AddMarkupContent(0, "<p>LOUD</p>") } };
    }

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
