using StaticBackSite.Content.Syntax.RawHtml;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Markdown;

/// <summary>HTML in a page: what is safe is kept, whole and checked; what is not is shown as text, with a finding.</summary>
public sealed class RawHtmlTests
{
    private const string Site = "name: Test\nurl: https://example.org/docs\nlocale: en-GB\nmarkdownCopies: true\nprintPage: true\n";

    private static TestSite With(string body) => new TestSite().With("site.yml", Site).WithPage("b.md", "## Part\n\nText.").With("a.png", "x").With("film.mp4", "x").WithPage("x.md", body + "\n\n[b](b.md), [home](index.md)");

    private static string Body(string body) => With(body).Body("x.md");

    [Theory]
    [InlineData("H<sub>2</sub>O and x<sup>2</sup>", "H<sub>2</sub>O and x<sup>2</sup>")]
    [InlineData("Press <kbd>Ctrl</kbd>", "Press <kbd>Ctrl</kbd>")]
    [InlineData("one<br/>two", "one<br />\ntwo")]
    [InlineData("<b>all *of* it</b> ends", "<p><b>all <em>of</em> it</b> ends")]
    [InlineData("<DIV ALIGN=center>\n\n**x**\n\n</DIV>", "<div align=\"center\">\n<p><strong>x</strong></p>\n</div>")]
    [InlineData("<center>\n\nx\n\n</center>", "<div align=\"center\">\n<p>x</p>\n</div>")]
    [InlineData("<p align=\"center\">\n\n**x**\n\n</p>", "<div align=\"center\">\n<p><strong>x</strong></p>\n</div>")]
    [InlineData("<details>\n<summary>More &amp; more</summary>\n\n- one\n\n</details>", "<details>\n<summary>More &amp; more</summary>\n<ul>\n<li>one</li>\n</ul>\n</details>")]
    [InlineData("<table>\n<tr><th>A<th>B\n<tr><td>1<td>2\n</table>", "<table>\n<tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>")]
    [InlineData("<dl><dt>T<dd>M</dl>", "<dl><dt>T</dt><dd>M</dd></dl>")]
    [InlineData("<!-- a remark --> These words stay, <b>so</b>.", "These words stay, <b>so</b>.")]
    [InlineData("<!-- one --> <!-- two -->. Text", ". Text")]
    [InlineData("<video src=\"film.mp4\" poster=\"a.png\"></video>", " poster=\"/docs/assets/a.")]
    [InlineData("> <ul>\n> <li>x\n> </ul>", "<ul>\n<li>x</li></ul>")]
    public void Safe_elements_are_kept(string markdown, string html) => Assert.Contains(html, Body(markdown), StringComparison.Ordinal);

    [Fact]
    public void Links_and_pictures_are_those_of_the_site()
    {
        var site = With("<a href=\"b.md#part\"><img src=\"a.png\" alt=\"A\" width=\"20\"></a>\n\nSee <a href=\"b.md\">b</a>.\n\n<video src=\"film.mp4\"></video>\n\n<picture><source srcset=\"a.png\" media=\"print\"><img src=\"a.png\" alt=\"A\"></picture>");
        var page = site.Document("x/index.html");

        Assert.DoesNotContain(site.Publication.Report.Diagnostics, d => d.Severity == Severity.Error);
        Assert.NotNull(page.QuerySelector("a[href='/docs/b/#part'] > img[alt='A'][width='20']"));
        Assert.StartsWith("/docs/", page.QuerySelector("a > img[alt='A']")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.StartsWith("/docs/", page.QuerySelector("video[controls]")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.StartsWith("/docs/", page.QuerySelector("picture > source[media='print']")!.GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Contains(site.Page("x.md").Links, link => link is { Target: "b.md", Text: "b" });
    }

    [Theory]
    [InlineData("See <a href=\"gone.md\">it</a>.", "SB2001", 14)]
    [InlineData("<div>\n<a href='b.md#gone'>it</a></div>", "SB2002", 10)]
    [InlineData("> <p>\n> <img src=gone.png alt=x></p>", "SB2001", 12)]
    [InlineData("<img src=\"https://example.net/x.png\" alt=x>", "SB2007", 11)]
    [InlineData("<a href=\"java&Tab;script&colon;alert(1)\">x</a>", "SB2006", 10)]
    [InlineData("<video src=\"b.md\"></video>", "SB2001", 13)]
    [InlineData("<video src=\"film.mp4\" poster=\"gone.png\"></video>", "SB2001", 31)]
    [InlineData("<b id=\"_menu\">x</b>", "SB1206", 1)]
    public void What_leads_nowhere_is_found_at_its_place(string markdown, string code, int column) =>
        Assert.Contains(With(markdown).Publication.Report.Diagnostics, d => d.Code.Id == code && d.Location.Column == column);

    [Theory]
    [InlineData("a <script>alert(1)</script> b", "SB1222", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<iframe src=x>\n<b>no</b></iframe>", "SB1222", "&lt;iframe src=x&gt;\n&lt;b&gt;no&lt;/b&gt;&lt;/iframe&gt;")]
    [InlineData("Vec<T> here", "SB1222", "Vec&lt;T&gt; here")]
    [InlineData("<b onclick=\"x()\">bold</b>", "SB1222", "<b>bold</b>")]
    [InlineData("<span style=\"color:red\" class=\"a\">red</span>", "SB1221", "<span>red</span>")]
    [InlineData("<b>open", "SB1221", "<b>open</b>")]
    [InlineData("shut</b> now", "SB1221", "shut now")]
    [InlineData("*<b>one* two</b> three", "SB1221", "<em><b>one</b></em> two three")]
    [InlineData("<a href=\"b.md\">x [y](index.md) z</a>", "SB1221", "x <a href=\"/docs/\">y</a> z")]
    [InlineData("word <div>in</div> line", "SB1221", "word in line")]
    [InlineData("<!DOCTYPE html>", "SB1222", "&lt;!DOCTYPE html&gt;")]
    public void What_is_not_kept_is_found_and_its_text_stays(string markdown, string code, string html)
    {
        var site = With(markdown);

        Assert.Contains(code, site.Codes);
        Assert.Contains(html, site.Body("x.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_that_is_not_allowed_is_one_finding() =>
        Assert.Single(With("An <Example>in words</Example> here").Codes, "SB1222");

    [Fact]
    public void A_heading_alone_is_a_heading_of_the_page()
    {
        var site = With("<h2 id=\"install\">Install <small>it</small></h2>\n\n[here](#install)");

        Assert.Equal(("install", "Install it"), (site.Page("x.md").Headings[0].Id, site.Page("x.md").Headings[0].Text));
        Assert.DoesNotContain("SB2002", site.Codes);
    }

    [Fact]
    public void A_written_name_is_the_place_of_a_link() => Assert.DoesNotContain("SB2002", With("<a name=\"old\"></a>\n\n[old](#old)").Codes);

    [Fact]
    public void A_site_may_refuse_all_of_it()
    {
        var site = With("H<sub>2</sub>O <script>\n\n<div onclick=x>\n\n</div>\n\n<!-- a note -->").With("site.yml", Site + "html: refuse\n");

        Assert.Equal(5, site.Codes.Count(code => code == "SB1201"));
        Assert.DoesNotContain(site.Codes, code => code is "SB1221" or "SB1222");
    }

    [Fact]
    public void Copies_and_paper_hold_it_too()
    {
        var site = With("H<sub>2</sub>O <b id=\"w\">*and*</b>\n\n<div>\nA &lt; <a href=\"b.md\">b</a><br>\n<img src=\"a.png\" alt=\"A\"></div>");

        Assert.Contains("H<sub>2</sub>O <b>*and*</b>", site.Html("x/index.md"), StringComparison.Ordinal);
        Assert.Contains("<div>\nA &lt; <a href=\"https://example.org/docs/b/\">b</a><br>\n<img src=\"https://example.org/docs/", site.Html("x/index.md"), StringComparison.Ordinal);
        Assert.Matches("H<sub>2</sub>O <b id=\"[a-z0-9]+-w\"><em>and</em></b>", site.Html("print/index.html"));
    }

    /// <summary>Whatever is opened and closed in whatever order, a browser reads the page as it was meant: writing it out again gives the same.</summary>
    [Fact]
    public void Every_page_is_balanced()
    {
        string[] parts = ["<b>", "</b>", "<div>", "</div>", "<details>\n", "</details>\n", "<a href=\"b.md\">", "</a>", "<ul><li>", "</ul>", "*", "**", "words ", "\n", "\n\n", "> ", "- ", "<kbd>", "</kbd>", "<br>", "[x](b.md)", "<i"];
        var random = new Random(18);
        var site = new TestSite().WithPage("b.md", "Text.");
        var pages = Thorough.Of(full: 2000, sample: 120);
        for (var i = 0; i < pages; i++)
            site.WithPage($"p{i}.md", string.Concat(Enumerable.Range(0, 25).Select(_ => parts[random.Next(parts.Length)])));
        for (var i = 0; i < pages; i++)
        {
            var html = site.Body($"p{i}.md");
            foreach (var name in new[] { "b", "div", "details", "a", "kbd", "ul" })
                Assert.True(Count(html, $"<{name}>") + Count(html, $"<{name} ") == Count(html, $"</{name}>"), $"{name} in page {i}:\n{html}");
        }
    }

    [Fact]
    public void Deep_nesting_ends() =>
        Assert.Contains("SB1221", With(string.Concat(Enumerable.Repeat("<b>", 500)) + "x\n\n" + string.Concat(Enumerable.Repeat("<div>\n\n", 500))).Codes);

    [Theory]
    [InlineData("<a href=x y = 'z' w>", "a", "href=x;y=z;w=")]
    [InlineData("<img/src=\"a&amp;b\"/>", "img", "src=a&b")]
    [InlineData("<br/>", "br", "")]
    public void A_tag_is_read_as_browsers_do(string text, string name, string attributes)
    {
        var tag = HtmlTag.Read(text)!;

        Assert.Equal((name, text.Length), (tag.Name, tag.Length));
        Assert.Equal(attributes, string.Join(';', tag.Attributes.Select(a => $"{a.Name}={a.Value}")));
    }

    [Theory]
    [InlineData("<a href=\"x>")]
    [InlineData("<>")]
    [InlineData("< b>")]
    [InlineData("<a")]
    public void Half_a_tag_is_none(string text) => Assert.Null(HtmlTag.Read(text));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
