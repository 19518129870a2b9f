using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StaticBackSite.SiteTests;

/// <summary>The drawings: readable on a phone, in the colours of the page, and told in words to those who cannot see them.</summary>
public sealed partial class FigureTests
{
    /// <summary>The column of a phone that is 390 px wide, without its margins and the frame of the drawing.</summary>
    private const double PhoneColumn = 356;

    private static readonly PublishedSite Site = PublishedSite.Real;

    private static readonly string Styles = string.Concat(Site.Files.Where(file => file.EndsWith(".css", StringComparison.Ordinal)).Select(Site.Text));

    public static TheoryData<string> Figures => [.. Directory.EnumerateFiles(Path.Combine(PublishedSite.InputFolder, "figures"), "*.svg").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_word_has_11_px_on_a_phone(string figure)
    {
        var svg = Read(figure).Root!;
        var scale = PhoneColumn / double.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture);

        Assert.All(svg.DescendantsAndSelf().Attributes("font-size"), size => Assert.True(double.Parse(size.Value, CultureInfo.InvariantCulture) * scale >= 11, $"{size.Value} units are {double.Parse(size.Value, CultureInfo.InvariantCulture) * scale:0.0} px"));
        Assert.NotNull(svg.Attribute("font-size"));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_colour_is_a_token_of_the_theme_with_its_light_value_for_other_programs(string figure)
    {
        var text = Read(figure).ToString();

        foreach (Match colour in Token().Matches(text))
        {
            var values = ValuesOf(colour.Groups["name"].Value);
            Assert.True(values.Length == 4, $"{colour.Groups["name"].Value} is set {values.Length} times: once for light, twice for dark and once for forced colours");
            Assert.Equal(Long(values[0]), colour.Groups["fallback"].Value);
        }
        Assert.Empty(BareColour().Matches(text));
    }

    [Fact]
    public void Words_can_be_read_on_whatever_they_stand_on()
    {
        foreach (var scheme in (int[])[0, 1])
        {
            Assert.All((string[])["paper", "highlight", "fluid"], ground => AssertContrast("text", ground, scheme, 4.5));
            AssertContrast("text", "skin-brown", scheme, 4);
            AssertContrast("muted", "paper", scheme, 4.5);
            AssertContrast("on-urgent", "urgent", scheme, 4.5);
            AssertContrast("on-urgent", "soon", scheme, 4.5);
            Assert.All((string[])["bone", "disc", "fluid", "cloth", "skin", "muscle"], ground => AssertContrast("line", ground, scheme, 3));
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void It_has_a_title_and_a_description_and_a_page_that_shows_it(string figure)
    {
        var svg = Read(figure).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";
        var (title, description) = (svg.Element(ns + "title")!.Value, svg.Element(ns + "desc")!.Value);

        Assert.True(title.Length is > 10 and < 70, title);
        Assert.True(description.Length > 80, description);
        Assert.Contains(Site.Pages, page => page.Main.QuerySelectorAll(".drawing desc").Any(shown => shown.TextContent == description));
    }

    [Fact]
    public void Every_drawing_in_a_figure_has_a_text_alternative_and_another_sentence_as_its_caption()
    {
        foreach (var page in Site.Pages)
        {
            Assert.All(page.Main.QuerySelectorAll(".body figure"), shown =>
            {
                var alternative = shown.QuerySelector("svg")?.GetAttribute("aria-label") ?? shown.QuerySelector("img")!.GetAttribute("alt");
                var caption = shown.QuerySelector("figcaption")!.TextContent;
                Assert.True(alternative is { Length: > 20 }, $"{page.Path}: {caption}");
                Assert.NotEqual(alternative, caption);
                Assert.EndsWith(".", caption, StringComparison.Ordinal);
            });
        }
    }

    private static XDocument Read(string figure) => XDocument.Load(Path.Combine(PublishedSite.InputFolder, "figures", figure));

    private static string[] ValuesOf(string token) => [.. Regex.Matches(Styles, $@"--fig-{token}:\s*([^;]+);").Select(match => match.Groups[1].Value)];

    private static string Long(string colour) => colour.Length == 4 ? "#" + string.Concat(colour[1..].Select(sign => $"{sign}{sign}")) : colour;

    private static void AssertContrast(string text, string ground, int scheme, double least)
    {
        var (light, dark) = (Luminance(Long(ValuesOf(text)[scheme])), Luminance(Long(ValuesOf(ground)[scheme])));
        var contrast = (Math.Max(light, dark) + .05) / (Math.Min(light, dark) + .05);
        Assert.True(contrast >= least, $"{text} on {ground} has {contrast:0.00}:1 in scheme {scheme}");
    }

    /// <summary>WCAG 2.2, relative luminance.</summary>
    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16) / 255.0).Select(part => part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4)).ToArray();
        return (.2126 * parts[0]) + (.7152 * parts[1]) + (.0722 * parts[2]);
    }

    [GeneratedRegex(@"var\(--fig-(?<name>[a-z-]+), (?<fallback>#[0-9a-f]{6})\)")]
    private static partial Regex Token();

    [GeneratedRegex("(fill|stroke)=\"(?!var\\(--fig-|none\"|url\\()[^\"]*\"")]
    private static partial Regex BareColour();
}
