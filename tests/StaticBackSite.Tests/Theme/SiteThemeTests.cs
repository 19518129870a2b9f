using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using StaticBackSite.Configuration;

namespace StaticBackSite.Tests.Theme;

/// <summary>What a site says of its look below <c>theme:</c>, and the files of its folder <c>theme</c>.</summary>
public sealed partial class SiteThemeTests
{
    private static readonly string[] Grounds = ["paper", "surface", "sand", "accent-tint", "clay-tint", "moss-tint", "amber-tint", "plum-tint", "red-tint"];

    private static readonly string[] Texts = ["ink", "soft", "accent", "clay", "moss", "amber", "plum", "red"];

    private static TestSite Site(string theme) => new TestSite().With("site.yml", $"name: Test\nurl: https://example.org/docs\nlocale: en-GB\ntheme:\n{theme}");

    /// <summary>WCAG 2.2 AA, 1.4.3 and 1.4.11, in both schemes, measured on the stylesheet that readers get; or a refusal that names a colour which passes.</summary>
    [Fact]
    public void Any_seed_gives_a_theme_that_can_be_read_or_is_refused_with_a_colour_that_can() => Properties.Hold(
        Prop.ForAll(Gen.Choose(0, 0xFFFFFF).Two().ToArbitrary(), seeds =>
        {
            var (main, second) = ($"#{seeds.Item1:x6}", $"#{seeds.Item2:x6}");
            var site = Of(main, second);
            foreach (var refusal in site.Publication.Report.Diagnostics)
            {
                var nearest = Colours().Match(refusal.Hint!).Value;
                (main, second) = refusal.Message.Contains(main, StringComparison.Ordinal) ? (nearest, second) : (main, nearest);
            }
            return CanBeRead(Of(main, second));

            TestSite Of(string main, string second) => Site($"  colours: {{ main: \"{main}\", second: \"{second}\" }}\n");
        }), full: 1000, sample: 200);

    [Fact]
    public void The_colours_of_every_site_are_those_of_its_seed()
    {
        var css = File.ReadAllText(Path.Combine(ProjectFolder.Repository, "theme", "StaticBackSite.Theme", "assets", "css", "10-tokens.css"));

        foreach (var token in Palette.Default.Tokens)
            Assert.Equal([token.Light.ToString(), token.Dark.ToString(), token.Dark.ToString()], Regex.Matches(css, $"--{token.Name}: (#[0-9a-f]{{6}});", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Says_which_colour_passes()
    {
        var finding = Site("  colours: \"#ffcc00\"\n").Single();

        Assert.Equal(("SB1042", "site.yml", 5, 12), (finding.Code.Id, finding.Location.Path.Value, finding.Location.Line, finding.Location.Column));
        Assert.Matches("^the nearest colour that passes is `\"#[0-9a-f]{6}\"`$", finding.Hint);
    }

    [Fact]
    public void The_window_the_manifest_and_the_icon_have_the_colours_of_the_site()
    {
        var site = Site("  colours: { main: \"#7a1f3d\", paper: \"#fffaf5\", paperDark: \"#141012\" }\n");

        Assert.Equal(["#fffaf5", "#141012"], site.Document("index.html").QuerySelectorAll("meta[name=theme-color]").Select(meta => meta.GetAttribute("content")));
        Assert.Contains("\"theme_color\": \"#7a1f3d\"", site.Html("site.webmanifest"), StringComparison.Ordinal);
        Assert.Contains("#7a1f3d", FileLike(site, "assets/icon."), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Publication.Files, file => file.Path.Value.EndsWith(".ico", StringComparison.Ordinal));
    }

    [Fact]
    public void Faces_are_files_of_the_site_or_stacks_by_name()
    {
        var site = Site("  fonts:\n    text: humanist\n    headings: { family: Bitter, file: theme/fonts/bitter.woff2, weights: 100 900, stack: slab }\n    code: mono\n").With("theme/fonts/bitter.woff2", "wOF2 and more");

        var css = FileLike(site, "assets/site.");
        Assert.Matches("@font-face\\{font-family:\"Bitter\";src:url\\(\"/docs/assets/theme/fonts/bitter\\.[0-9a-f]{10}\\.woff2\"\\) format\\(\"woff2\"\\);font-weight:100 900;font-style:normal;font-display:swap\\}", css);
        Assert.Contains("--sans:Seravek", css, StringComparison.Ordinal);
        Assert.Contains("--display:\"Bitter\",Rockwell", css, StringComparison.Ordinal);
        Assert.Empty(site.Codes);
    }

    [Fact]
    public void Own_stylesheets_come_last_in_a_layer_of_their_own_with_the_addresses_of_their_files()
    {
        var site = Site("  files: true\n").With("theme/css/own.css", ".x { background: url(../sky.svg#a) } /* url(gone.png) */\n").With("theme/sky.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M1 1h8\"/></svg>");

        Assert.Matches("@layer site\\{\\.x\\{background: ?url\\(/docs/assets/theme/sky\\.[0-9a-f]{10}\\.svg\\)\\}\\}$", FileLike(site, "assets/site.").Trim());
        Assert.Empty(site.Codes);
    }

    [Fact]
    public void Own_scripts_run_alone_and_only_where_the_site_says_so()
    {
        var site = Site("  files: true\n  scripts: true\n").With("theme/js/count.js", "{ let broken = ");

        Assert.Contains(site.Document("index.html").QuerySelectorAll("script[src]"), script => script.GetAttribute("src")!.StartsWith("/docs/assets/count.", StringComparison.Ordinal));
        Assert.DoesNotContain("broken", FileLike(site, "assets/site.", ".js"), StringComparison.Ordinal);
        Assert.DoesNotContain("count", Site("  files: true\n").With("theme/js/count.js", "let x;").Html("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("count", new TestSite().With("theme/js/count.js", "let x;").Html("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Header_and_footer_lead_to_other_sites()
    {
        var document = Site("  headerLinks: [{ label: Source, url: \"https://example.net/x\" }]\n  footer: { text: Written at home, links: [{ label: Shop, url: \"https://example.net/\" }] }\n").Document("index.html");

        Assert.Equal("https://example.net/x", document.QuerySelector(".site-nav a")!.GetAttribute("href"));
        Assert.Equal("Shop", document.QuerySelector(".site-footer a")!.TextContent);
        Assert.Contains("Written at home", document.QuerySelector(".site-footer")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page", "page-page", false)]
    [InlineData("cards", "page-home", true)]
    [InlineData("welcome", "page-home", false)]
    public void The_home_page_is_laid_out_as_the_site_says(string home, string type, bool hasCards)
    {
        var body = Site($"  home: {home}\n").WithPage("guide/a.md", "Text.").Document("index.html").Body!;

        Assert.Contains(type, body.ClassName!, StringComparison.Ordinal);
        Assert.Equal(hasCards, body.QuerySelector(".cards") is not null);
    }

    private static bool CanBeRead(TestSite site)
    {
        if (site.Codes.Any())
            return false;
        var css = FileLike(site, "assets/site.");
        return new[] { 1, 2 }.All(back =>
        {
            double Luminance(string token) => LuminanceOf(Regex.Matches(css, $"--{token}:(#[0-9a-f]{{6}})", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value).TakeLast(back == 1 ? 1 : 3).First());
            double Contrast(string one, string other) => (Math.Max(Luminance(one), Luminance(other)) + .05) / (Math.Min(Luminance(one), Luminance(other)) + .05);
            return Texts.All(text => Grounds.All(ground => Contrast(text, ground) >= 4.5)) && Grounds[..3].All(ground => Contrast("edge", ground) >= 3) && Contrast("mark-ink", "mark-tint") >= 4.5;
        });
    }

    private static double LuminanceOf(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(c => c <= .04045 ? c / 12.92 : Math.Pow((c + .055) / 1.055, 2.4)).ToArray();
        return (.2126 * parts[0]) + (.7152 * parts[1]) + (.0722 * parts[2]);
    }

    private static string FileLike(TestSite site, string start, string end = "") =>
        Encoding.UTF8.GetString(site.Publication.Files.First(file => file.Path.Value.StartsWith(start, StringComparison.Ordinal) && file.Path.Value.EndsWith(end.Length > 0 ? end : start.Contains("icon", StringComparison.Ordinal) ? ".svg" : ".css", StringComparison.Ordinal)).Render().Content.Span);

    [GeneratedRegex("#[0-9a-f]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colours();
}
