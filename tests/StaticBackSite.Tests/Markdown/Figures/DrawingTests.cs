using System.Text;
using AngleSharp.Html.Dom;
using StaticBackSite.Content;

namespace StaticBackSite.Tests.Markdown.Figures;

/// <summary>Drawings as people and their programs make them, and what a page and a file of its own show of them.</summary>
public sealed class DrawingTests
{
    private const string Start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">";

    [Fact]
    public void A_drawing_used_twice_has_no_id_twice_and_none_of_the_page()
    {
        var page = Page("""<svg xmlns="http://www.w3.org/2000/svg" aria-labelledby="t"><title id="t">A disc</title><defs><linearGradient id="contents"/></defs><rect id="main" fill="url( '#contents' )"/></svg>""", twice: true);
        var ids = page.All.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0).ToArray();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(page.QuerySelectorAll(".drawing"), drawing =>
            Assert.Equal($"url(#{drawing.QuerySelector("linearGradient")!.Id})", drawing.QuerySelector("rect")!.GetAttribute("fill")));
    }

    /// <summary>Every page that shows it shares the file, and a browser fetches it once.</summary>
    [Fact]
    public void A_large_drawing_leaves_its_shapes_to_its_file()
    {
        var shapes = string.Concat(Enumerable.Range(0, 200).Select(i => $"<circle cx=\"{i}\" r=\"2\"/>"));
        var site = Site($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" fill="none"><desc>Rings.</desc><title>A disc</title><circle id="shapes"/>{shapes}</svg>""", twice: true);
        var drawings = site.Document("a/index.html").QuerySelectorAll(".drawing svg");
        var address = site.Publication.Files.Single(f => f.Path.Value.StartsWith("assets/x.", StringComparison.Ordinal)).Url.Value;

        Assert.Equal(2, drawings.Length);
        Assert.All(drawings, drawing =>
        {
            Assert.Equal(["desc", "use"], drawing.Children.Select(child => child.LocalName));
            Assert.Equal($"{address}#shapes_", drawing.QuerySelector("use")!.GetAttribute("href"));
            Assert.Equal(("0 0 9 9", "none", "Alternative"), (drawing.GetAttribute("viewBox"), drawing.GetAttribute("fill"), drawing.GetAttribute("aria-label")));
            Assert.Equal("Rings.", drawing.Owner!.GetElementById(drawing.GetAttribute("aria-describedby")!)!.TextContent);
        });
        Assert.Contains("<g id=\"shapes_\"><circle id=\"shapes\"/>", File(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_strip_of_film_keeps_its_count_of_frames_in_the_page()
    {
        var frame = string.Concat(Enumerable.Range(0, 80).Select(i => $"<circle cx=\"{i}\" r=\"2\"/>"));
        var page = Page($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 9"><g class="strip"><g>{frame}</g><g transform="translate(100)">{frame}</g><g transform="translate(200)">{frame}</g></g></svg>""");

        Assert.Equal(["use", "g", "g"], page.QuerySelector(".drawing .strip")!.Children.Select(child => child.LocalName));
    }

    [Fact]
    public void A_large_drawing_with_links_stays_in_the_page() =>
        Assert.Equal(200, Page($"""<svg xmlns="http://www.w3.org/2000/svg"><a href="/">{string.Concat(Enumerable.Repeat("<circle r=\"2\"/>", 200))}</a></svg>""").QuerySelectorAll(".drawing a > circle").Length);

    [Fact]
    public void Its_name_is_what_the_author_says_that_it_shows()
    {
        var drawing = Page("""<svg xmlns="http://www.w3.org/2000/svg" role="presentation" aria-label="x"><title>A disc</title><desc>It has two rings.</desc></svg>""").QuerySelector(".drawing svg")!;

        Assert.Equal("img", drawing.GetAttribute("role"));
        Assert.Equal("Alternative", drawing.GetAttribute("aria-label"));
        Assert.Equal("It has two rings.", drawing.Owner!.GetElementById(drawing.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Theory]
    [InlineData("viewBox=\"-2, 0 33.2 6.6\" width=\"5\" height=\"5\"", 33, 7)]
    [InlineData("width=\"640\" height=\"480px\"", 640, 480)]
    [InlineData("width=\"210mm\" height=\"1in\"", 794, 96)]
    public void Its_size_is_that_of_the_root(string root, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), Asset($"<svg xmlns=\"http://www.w3.org/2000/svg\" {root}><marker id=\"m\" viewBox=\"0 0 8 8\"/></svg>").Size);

    [Theory]
    [InlineData("width=\"100%\" height=\"50%\"")]
    [InlineData("viewBox=\"0 0 0 10\"")]
    [InlineData("viewBox=\"0 0 1e9 10\"")]
    [InlineData("viewBox=\"0 0 NaN 10\"")]
    [InlineData("width=\"10\"")]
    public void A_size_that_is_none_is_not_guessed(string root) => Assert.Null(Asset($"<svg xmlns=\"http://www.w3.org/2000/svg\" {root}/>").Size);

    [Theory]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">", "<path fill=\"red\" d=\"M0 0\"/>")]
    [InlineData("", "<style type=\"text/css\"><![CDATA[ .a, circle { fill : red ; -inkscape-font-specification: x } ]]></style><path class=\"a\" d=\"M0 0\"/>")]
    [InlineData("", "<style>@font-face { font-family: X; src: url(data:font/woff2;base64,AA) } @keyframes k { from { fill: blue } } .a { fill: red }</style><path class=\"a\" d=\"M0 0\"/>")]
    [InlineData("", "<path style=\"fill:red;line-height:1.25;-inkscape-stroke:none\" d=\"M0 0\" fill=\"blue\"/>")]
    [InlineData("", "<i:namedview xmlns:i=\"http://inkscape\"><i:grid id=\"g\"/></i:namedview><metadata><r:RDF xmlns:r=\"http://rdf\"/></metadata><path i:label=\"a\" xmlns:i=\"http://inkscape\" data-name=\"b\" fill=\"red\" d=\"M0 0\"/>")]
    [InlineData("", "<switch><foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\">x</div></foreignObject><path fill=\"red\" d=\"M0 0\"/></switch>")]
    public void What_drawing_programs_add_does_no_harm(string before, string inside)
    {
        var site = Site(before + Start + inside + "</svg>");
        var path = site.Document("a/index.html").QuerySelector(".drawing path")!;

        Assert.DoesNotContain(site.Codes, code => code.StartsWith("SB13", StringComparison.Ordinal));
        Assert.Equal(["d", "fill"], path.Attributes.Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.Equal("red", path.GetAttribute("fill"));
    }

    [Theory]
    [InlineData("<style>g > path { fill: red }</style><g><path d=\"M0 0\"/></g>", "<style>g &gt; path{fill:red}</style>")]
    [InlineData("<style>@media (prefers-color-scheme: dark) { .a { fill: blue } }</style><path class=\"a\" d=\"M0 0\"/>", "<style>@media (prefers-color-scheme: dark){.a{fill:blue}}</style>")]
    [InlineData("<path style=\"font:bold 3px serif\" d=\"M0 0\"/>", "style=\"font:bold 3px serif;\"")]
    [InlineData("<image href=\"data:image/png;base64,AAAA\"/>", "data:image/png;base64,AAAA")]
    public void What_no_page_can_hold_is_shown_as_an_image(string inside, string kept)
    {
        var site = Site(Start + inside + "</svg>");

        Assert.Empty(site.Publication.Report.Diagnostics);
        Assert.NotNull(site.Document("a/index.html").QuerySelector("figure > img[src^='/assets/x.'][alt='Alternative']"));
        Assert.Contains(kept, File(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@import 'https://a.example/x.css';")]
    [InlineData("@media (min-width: 1px) { .a { fill: url(https://a.example/x) } }")]
    [InlineData("@media x { .a { } </style><style> }")]
    [InlineData("@layer a { .a { fill: red } }")]
    public void A_style_sheet_that_reaches_out_is_refused(string css) => Assert.Contains("SB1302", Site(Start + $"<style>{css}</style><path class=\"a\" d=\"M0 0\"/></svg>").Codes);

    [Fact]
    public void A_link_may_be_written_in_the_old_way_and_lead_to_a_part_of_a_page()
    {
        var site = Site("""<svg xmlns="http://www.w3.org/2000/svg" xmlns:k="http://www.w3.org/1999/xlink"><a k:href="/b/#part"><text>Go</text></a><a k:href="/b/#wrong"><text>Go</text></a><a k:href="/nowhere/"><text>Go</text></a></svg>""")
            .With("site.yml", "name: Test\nurl: https://example.org/docs/\nlocale: en-GB\n").WithPage("b.md", "## Part\n\nText.");

        Assert.Equal(["SB2001", "SB2002"], site.Codes.Where(code => code[2] == '2' && code != "SB2101").Order(StringComparer.Ordinal));
        Assert.Equal(["/docs/b/#part", "/docs/b/#wrong", "/docs/nowhere/"], site.Document("a/index.html").QuerySelectorAll(".drawing a").Select(a => a.GetAttribute("href")!));
        Assert.Contains("href=\"/docs/b/#part\"", File(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_of_private_use_are_signs_like_others() =>
        Assert.Equal("\uE000\uE001", Page($"{Start}<text>\uE000&#xE001;</text><a href=\"/\"><text>x</text></a></svg>").QuerySelector(".drawing text")!.TextContent);

    [Fact]
    public void Of_a_drawing_that_is_refused_nothing_is_published() =>
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", File(Site(Start + "<script>alert(1)</script></svg>")));

    private static IHtmlDocument Page(string svg, bool twice = false) => Site(svg, twice).Document("a/index.html");

    private static TestSite Site(string svg, bool twice = false) =>
        new TestSite().With("x.svg", svg).WithPage("a.md", string.Concat(Enumerable.Repeat("![Alternative](x.svg \"Caption.\")\n\n", twice ? 2 : 1))).WithPage("index.md", "[a](a.md)", "Home");

    private static Asset Asset(string svg) => Site(svg).Publication.Index.Assets.Single();

    private static string File(TestSite site) =>
        Encoding.UTF8.GetString(site.Publication.Files.Single(f => f.Path.Value.StartsWith("assets/x.", StringComparison.Ordinal)).Render().Content.Span);
}
