using System.Text;
using StaticBackSite.Audit.Comparison;
using StaticBackSite.Health;
using StaticBackSite.Outputs;
using StaticBackSite.Reporting.Comparisons;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Reporting.Comparisons;

public sealed class ComparisonReportTests
{
    [Fact]
    public void In_text_it_begins_with_pages_and_ends_with_what_to_look_at() =>
        Assert.Equal(
            """
            Added: /new/  New (2 sentences)

            /a/
              @@ Rest @@
              ! number
              - Rest for 2 days.
              + Rest for 3 days.

            1 page changed, 1 added, 0 removed; 0 pages are the same.
            Look first at: 1 number.

            """,
            TextComparison.Format(Compare([("a/index.html", "<h2>Rest</h2><p>Rest for 2 days.</p>")], [("a/index.html", "<h2>Rest</h2><p>Rest for 3 days.</p>"), ("new/index.html", "<p>Hello.</p>")])));

    [Fact]
    public void In_Markdown_it_is_a_list_of_differences_in_code() =>
        Assert.Equal(
            """
            ## What readers will see

            1 page changed, 1 added, 0 removed; 0 pages are the same.

            **Look first at:** 1 number.

            ### Added pages

            - ` /new/ ` ` New (2 sentences) `

            ### Changed pages

            #### ` /a/ `

            ```diff
            @@ Rest @@
            ! number
            - Rest for 2 days.
            + Rest for 3 days.
            ```

            """,
            MarkdownComparison.Format(Compare([("a/index.html", "<h2>Rest</h2><p>Rest for 2 days.</p>")], [("a/index.html", "<h2>Rest</h2><p>Rest for 3 days.</p>"), ("new/index.html", "<p>Hello.</p>")])));

    [Fact]
    public void Nothing_changed_is_said() =>
        Assert.Equal("The two sites are the same, byte for byte.\n", TextComparison.Format(Compare([("a.html", "x")], [("a.html", "x")])));

    [Theory]
    [InlineData("<p>@octocat fixes #1 &lt;img src=x> [x](https://evil.example) **bold**</p>")]
    [InlineData("<p>``` ends nothing ```` and this neither `````</p>")]
    [InlineData("<h2>``` @octocat</h2><p>x</p>")]
    [InlineData("<p>One\n```\n\n@octocat\n# Heading</p>")]
    public void Contributed_text_stays_inside_its_fence(string content)
    {
        var markdown = MarkdownComparison.Format(Compare([("a`b.html", "<p>y</p>")], [("a`b.html", content), ("`@octocat`/index.html", content)]));

        var document = Markdig.Markdown.Parse(markdown);
        var outside = string.Concat(Markdig.Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.Inlines.LiteralInline>(document).Select(l => l.Content.ToString()));
        Assert.DoesNotContain("octocat", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("bold", outside, StringComparison.Ordinal);
        Assert.DoesNotContain('`', outside);
        Assert.Empty(Markdig.Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.Inlines.LinkInline>(document));
        Assert.Empty(Markdig.Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.HtmlBlock>(document));
        Assert.Single(Markdig.Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.FencedCodeBlock>(document));
    }

    [Fact]
    public void What_hides_is_shown()
    {
        var report = MarkdownComparison.Format(Compare([("a.html", "<p>Do it.</p>")], [("a.html", "<p>Do\u202E it\u200B.\u0007</p>")]));

        Assert.Contains("+ Do⟨U+202E⟩ it⟨U+200B⟩.⟨U+0007⟩\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_is_never_too_long_and_says_what_it_leaves_out()
    {
        static (string, string)[] Site(string word) => [.. Enumerable.Range(0, 400).Select(i => ($"page-{i}/index.html", $"<p>{string.Concat(Enumerable.Repeat($"Page {i} says {word}. ", 20))}</p>"))];

        var report = MarkdownComparison.Format(Compare(Site("this"), Site("that")));

        Assert.InRange(report.Length, 40_000, MarkdownComparison.Longest);
        Assert.Contains("### Not shown here\n\nThis comparison is too long for one comment.", report, StringComparison.Ordinal);
        Assert.Contains("400 pages changed", report, StringComparison.Ordinal);
    }

    private static SiteComparison Compare((string Path, string Main)[] before, (string Path, string Main)[] after) => CompareSites.Run([.. before.Select(File)], [.. after.Select(File)], HealthMarks.All);

    private static OutputFile File((string Path, string Main) page) =>
        new(new OutputPath(page.Path), Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><head><title>{(page.Path.StartsWith("new", StringComparison.Ordinal) ? "New" : "T")}</title></head><body><main>{page.Main}</main></body></html>"));
}
