using System.Text.RegularExpressions;

namespace StaticBackSite.SiteTests;

/// <summary>The colours that the theme lends to drawings. What a drawing must be is a rule of the program: <c>drawings</c>.</summary>
public sealed partial class FigureTests
{
    private static readonly PublishedSite Site = PublishedSite.Real;

    private static readonly string Styles = string.Concat(Site.Files.Where(file => file.EndsWith(".css", StringComparison.Ordinal)).Select(Site.Text));

    [Fact]
    public void Every_colour_of_drawings_is_set_for_light_dark_and_forced_colours()
    {
        // Those that the site lends to its drawings; the theme keeps some for itself.
        var names = Colours().Match(File.ReadAllText(Path.Combine(PublishedSite.InputFolder, "site.yml"))).Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries);

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(ValuesOf(name).Length == 4, $"{name} is set {ValuesOf(name).Length} times: once for light, twice for dark and once for forced colours"));
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

    /// <summary>In light, twice in dark, where the site's own values come after the theme's, and in forced colours.</summary>
    private static string[] ValuesOf(string token)
    {
        var values = Regex.Matches(Styles, $@"--fig-{token}:\s*([^;}}]+)[;}}]").Select(match => match.Groups[1].Value).ToLookup(value => value.StartsWith('#'));
        return [.. values[true].TakeLast(3), .. values[false]];
    }

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

    [GeneratedRegex(@"^    colours: \[(?<names>[^\]]+)\]", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Colours();
}
