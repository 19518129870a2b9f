using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticBackSite.Testing.Security;

namespace StaticBackSite.Tests.Security;

/// <summary>
/// Attacks go through the whole build. Most are refused, and then nothing is published; but even the pages that a preview
/// would show of them hold nothing that could run. The browser tests open the same pages in Chromium, without any policy.
/// </summary>
public sealed class AttackTests
{
    private static readonly string[] Dangerous = ["iframe", "object", "embed", "base", "style", "marquee", "math", "template", "frame", "applet", "xmp", "noscript"];

    private static readonly Lazy<TestSite> Site = new(Attacks.Site);

    public static TheoryData<int> Drawings => [.. Enumerable.Range(0, Attacks.Svg.Length)];

    [Fact]
    public void The_lists_are_read()
    {
        Assert.True(Attacks.Count >= 400, $"{Attacks.Count} attacks");
        Assert.All([Attacks.Xss, Attacks.Svg, Attacks.Values, Attacks.Names], list => Assert.Equal(list.Distinct(StringComparer.Ordinal), list));
        Assert.All(Attacks.Svg, drawing => Assert.Contains("<", drawing, StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_holds_anything_that_could_run()
    {
        var pages = Site.Value.Render().Where(file => file.Path.Value.EndsWith(".html", StringComparison.Ordinal)).ToArray();

        Assert.True(pages.Length >= Attacks.Count, $"{pages.Length} pages");
        Assert.Empty(pages.SelectMany(page => Active(Encoding.UTF8.GetString(page.Content.Span)).Select(found => $"{page.Path}: {found}")));
    }

    /// <summary>What is no page is read by other programs: feeds and maps as XML, with nothing in it that a browser would run; data as JSON.</summary>
    [Fact]
    public void Everything_else_is_what_it_says()
    {
        foreach (var file in Site.Value.Render())
        {
            var text = Encoding.UTF8.GetString(file.Content.Span);
            if (file.Path.Value.EndsWith(".xml", StringComparison.Ordinal) || file.Path.Value.EndsWith(".svg", StringComparison.Ordinal))
                Assert.DoesNotContain(XDocument.Parse(text).Descendants(), element => element.Name.LocalName == "script" || element.Name.NamespaceName.Contains("xhtml", StringComparison.Ordinal) || element.Attributes().Any(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
            else if (file.Path.Value.EndsWith(".webmanifest", StringComparison.Ordinal))
                JsonDocument.Parse(text).Dispose();
        }
    }

    /// <summary>Hosts read these two as commands, one a line.</summary>
    [Fact]
    public void No_value_becomes_a_header_or_a_redirect()
    {
        var files = Site.Value.Render().Where(file => file.Path.Value is "_headers" or "_redirects").Select(file => Encoding.UTF8.GetString(file.Content.Span)).ToArray();

        Assert.NotEmpty(files);
        Assert.All(files, text => Assert.DoesNotContain("attacker", string.Join('\n', text.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? "")), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<p onclick=x>")]
    [InlineData("<a href=' java\tscript:x'>")]
    [InlineData("<script>x</script>")]
    [InlineData("<iframe></iframe>")]
    [InlineData("<script type='application/ld+json'>{\"a\": \"<script>\"}</script>")]
    public void What_could_run_is_found(string html) => Assert.NotEmpty(Active($"<!doctype html><body>{html}</body>"));

    /// <summary>Raw HTML and addresses that run are errors; the rest is text, and shown as such.</summary>
    [Fact]
    public void Raw_HTML_and_scripts_as_addresses_are_refused()
    {
        var refused = Site.Value.Publication.Report.Diagnostics.Where(d => d.Severity == StaticBackSite.Diagnostics.Severity.Error).Select(d => d.Location.Path.Value).ToHashSet(StringComparer.Ordinal);
        var shown = Enumerable.Range(0, Attacks.Xss.Length).Where(i => !refused.Contains($"x{i}.md")).Select(i => Attacks.Xss[i]).ToArray();

        Assert.NotEmpty(shown);
        Assert.DoesNotContain(shown, attack => (attack.StartsWith("<s", StringComparison.OrdinalIgnoreCase) && attack.Contains('>', StringComparison.Ordinal)) || attack.StartsWith("[x](javascript", StringComparison.OrdinalIgnoreCase) || attack.StartsWith("[x](data", StringComparison.OrdinalIgnoreCase) || attack.StartsWith("<javascript", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_drawing_that_attacks_is_refused_or_published_without_what_attacks(int attack)
    {
        var site = new TestSite().With("x.svg", Attacks.Svg[attack]).WithPage("a.md", "![x](x.svg \"A drawing\")");

        // Fonts of its own are left out of a drawing, whatever they are loaded from.
        if (!Attacks.Svg[attack].Contains("@font-face", StringComparison.Ordinal))
            Assert.Contains(site.Codes, code => code is "SB1301" or "SB1302");
        Assert.Empty(Active(site.Html("a/index.html")));
        Assert.All(site.Publication.Files, file => Assert.DoesNotContain("attacker", Encoding.UTF8.GetString(file.Render().Content.Span), StringComparison.Ordinal));
    }

    /// <summary>Whatever a browser loads with a page comes from the site itself.</summary>
    [Fact]
    public void No_page_asks_another_host()
    {
        var pages = Site.Value.Render().Where(file => file.Path.Value.EndsWith(".html", StringComparison.Ordinal));

        Assert.Empty(pages.SelectMany(page => Loaded(Encoding.UTF8.GetString(page.Content.Span)).Select(found => $"{page.Path}: {found}")));
    }

    [Theory]
    [InlineData("<img src=https://attacker.example/x>")]
    [InlineData("<video poster='//attacker.example/x'></video>")]
    [InlineData("<picture><source srcset='a.png 1x, https://attacker.example/x 2x'></picture>")]
    public void What_asks_another_host_is_found(string html) => Assert.NotEmpty(Loaded(html));

    private static IEnumerable<string> Loaded(string html) =>
        from element in new HtmlParser().ParseDocument(html).All
        from attribute in element.Attributes
        where attribute.Name is "src" or "srcset" or "poster" or "background" or "autoplay" or "ping" or "data"
        where attribute.Name == "autoplay" || attribute.Value.Contains("//", StringComparison.Ordinal) || attribute.Value.Contains(',', StringComparison.Ordinal)
        select $"{element.LocalName} {attribute.Name}={attribute.Value}";

    internal static IEnumerable<string> Active(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            var isData = element.LocalName == "script" && element.GetAttribute("type") == "application/ld+json";
            if (Dangerous.Contains(element.LocalName, StringComparer.Ordinal) || (element.LocalName == "script" && !isData && element.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) != true))
                yield return element.OuterHtml;
            if (isData && element.TextContent.Contains('<', StringComparison.Ordinal))
                yield return "structured data with <";
            foreach (var attribute in element.Attributes.Where(IsActive))
                yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
        }
    }

    private static bool IsActive(IAttr attribute)
    {
        var value = string.Concat(attribute.Value.Where(c => c > ' '));
        return attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc" or "formaction"
            || (attribute.LocalName is "href" or "src" or "action" or "data" && (value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || value.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase) || value.StartsWith("data:", StringComparison.OrdinalIgnoreCase)));
    }
}
