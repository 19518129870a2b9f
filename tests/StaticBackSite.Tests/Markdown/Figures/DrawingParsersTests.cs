using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticBackSite.Content.Syntax.Figures;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Markdown.Figures;

/// <summary>
/// Made-up drawings with everything in them that parsers disagree about: what is written of them is one and the same tree to an
/// XML parser and to an HTML parser, inside the page where it stands.
/// </summary>
public sealed class DrawingParsersTests
{
    private static readonly string[] Names =
        ["g", "path", "rect", "text", "tspan", "title", "desc", "a", "defs", "use", "linearGradient", "stop", "clipPath", "textPath", "switch", "filter", "feDropShadow", "metadata", "style", "s:g", "s:title", "i:x", "foreignObject", "p", "font"];

    private static readonly string[] Attributes =
        ["id=\"a\"", "id=\"b &lt;\"", "href=\"#a\"", "l:href=\"#b &lt;\"", "href=\"/\"", "fill=\"red\"", "fill=\"url(#a)\"", "style=\"fill:blue\"", "style='font-family:\"A&quot;B\"'", "d=\"M0 0&quot;>\"", "class=\"x &amp; y\"", "viewBox=\"0 0 9 9\"", "aria-label=\"&lt;/svg>\"", "xml:lang=\"en\"", "i:y=\"z\"", "aria-labelledby=\"a\""];

    private static readonly string[] Texts =
        ["x", "&lt;img src=x>", "&amp;lt;b>", "<![CDATA[</svg><script>alert(1)</script>]]>", "<!-- --&gt; -->", "&#xE000;", "\n", "]]&gt;", "&quot;&apos;", "<?x y?>", "&#13;"];

    [Fact]
    public void Are_one_tree_to_every_parser()
    {
        var written = 0;
        for (var seed = 0; seed < Thorough.Of(full: 200_000, sample: 4_000); seed++)
        {
            if (Written(Make(new Random(seed))) is not { } svg)
                continue;
            written++;
            var html = new HtmlParser().ParseDocument($"<!doctype html><main><div>{svg}</div><p id=after></p></main>");
            Assert.Equal(Shape(XElement.Parse(svg, LoadOptions.PreserveWhitespace)), Shape(html.QuerySelector("main > div > svg")!));
            Assert.Equal(1, html.QuerySelector("main > div")!.ChildNodes.Length);
            Assert.NotNull(html.QuerySelector("main > p#after"));
        }
        Assert.True(written > 100, $"{written} drawings");
    }

    private static string Make(Random random)
    {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:s=\"http://www.w3.org/2000/svg\" xmlns:l=\"http://www.w3.org/1999/xlink\" xmlns:i=\"urn:i\">");
        for (var i = random.Next(4); i >= 0; i--)
            Make(svg, random, depth: 0);
        return svg.Append("</svg>").ToString();
    }

    private static void Make(StringBuilder svg, Random random, int depth)
    {
        // The names at the end are refused or left out, so they are rarer.
        var name = Names[random.Next(random.Next(8) == 0 ? Names.Length : 16)];
        svg.Append('<').Append(name);
        foreach (var attribute in random.GetItems(Attributes, random.Next(3)).DistinctBy(a => a[..a.IndexOf('=', StringComparison.Ordinal)]))
            svg.Append(' ').Append(attribute);
        svg.Append('>');
        for (var i = random.Next(3); i > 0; i--)
        {
            if (depth < 4 && name is not ("title" or "desc") && random.Next(2) == 0)
                Make(svg, random, depth + 1);
            else
                svg.Append(Texts[random.Next(Texts.Length)]);
        }
        svg.Append("</").Append(name).Append('>');
    }

    /// <summary>The drawing as a page gets it; null where it is refused.</summary>
    private static string? Written(string svg)
    {
        var figure = SvgReader.Read(new SourceText(new SourcePath("x.svg"), svg), new DiagnosticBag())?.Inline;
        return figure is null ? null : string.Concat(figure.Pieces.Select(piece => piece.Kind switch
        {
            DrawingPieceKind.Markup => piece.Text,
            DrawingPieceKind.Id => "drawing_1_",
            DrawingPieceKind.Link => "/",
            _ => "",
        }));
    }

    private static string Shape(XElement element) =>
        $"<{element.Name.LocalName} {string.Join(' ', element.Attributes().Select(a => $"{a.Name.LocalName}={a.Value}").Order(StringComparer.Ordinal))}>{string.Concat(element.Nodes().Select(node => node is XElement child ? Shape(child) : ((XText)node).Value))}</>";

    private static string Shape(IElement element) =>
        $"<{element.LocalName} {string.Join(' ', element.Attributes.Select(a => $"{a.LocalName}={a.Value}").Order(StringComparer.Ordinal))}>{string.Concat(element.ChildNodes.Select(node => node is IElement child ? Shape(child) : node.TextContent))}</>";
}
