using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Tests.Guides;

/// <summary>One guide, published on the site and shown on GitHub, with every syntax that there is.</summary>
public sealed partial class WritingGuideTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(ProjectFolder.Repository, WritingGuide.Source));

    private static readonly Lazy<string> Published = new(() =>
    {
        var site = TestSite.Empty();
        foreach (var file in ReadFiles.From(Path.Combine(ProjectFolder.Repository, "input"), new DiagnosticBag()))
            site.With(file.Path.Value, file.Content.ToArray());
        return site.Body("contribute/writing-guide.md");
    });

    /// <summary>A change of the page leaves the committed copy behind until a maintainer applies the patch that CI offers, so they are not compared.</summary>
    [Fact]
    public void The_committed_guide_is_made_from_the_published_one()
    {
        var (file, made) = (Path.Combine(ProjectFolder.Repository, "docs", "writing-guide.md"), WritingGuide.ForGitHub(Page));
        if (Environment.GetEnvironmentVariable("BLESS") == "1")
            Blessed.Check(file, made);

        Assert.Equal(made.Split('\n')[0], File.ReadLines(file).First());
    }

    [Fact]
    public void Links_of_the_committed_guide_lead_to_files()
    {
        var links = Target().Matches(WritingGuide.ForGitHub(Example().Replace(Page, ""))).Select(m => m.Groups["path"].Value).ToArray();

        Assert.True(links.Length >= 2, string.Join(' ', links));
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(ProjectFolder.Repository, "docs", link)), link));
    }

    [Fact]
    public void Every_block_is_shown() =>
        Assert.All(WholeProgram.Site.Content.Blocks, kind => Assert.Contains($"::: {kind.Name}", Page, StringComparison.Ordinal));

    /// <summary>What the writers of each feature leave in a page, and no other text does.</summary>
    [Theory]
    [InlineData("<strong>Stop</strong>")]
    [InlineData("<div class=\"steps\">\n<ol>")]
    [InlineData("<div class=\"cards\">")]
    [InlineData("<a href=\"/get-help/\">when to get medical help</a>")]
    [InlineData("<a href=\"/evidence/#what-the-labels-mean\">")]
    [InlineData("<a href=\"/glossary/cavitation/\">")]
    [InlineData("rel=\"external\"")]
    [InlineData("<a class=\"term\" href=\"/glossary/facet-joint/\"")]
    [InlineData("<span class=\"no-glossary\">ligament</span>")]
    [InlineData("<p class=\"no-glossary\">")]
    [InlineData("<span class=\"citation\">")]
    [InlineData("evidence-good")]
    [InlineData("evidence-some")]
    [InlineData("evidence-opinion")]
    [InlineData("evidence-unknown")]
    [InlineData("<caption>2 ways to warm a back</caption>")]
    [InlineData("<figcaption>The spine, seen from the side.</figcaption>")]
    [InlineData("callout-note\" role=\"note\" aria-label=\"Good to know\"><p class=\"callout-title\">Good to know</p>")]
    [InlineData("callout-tip")]
    [InlineData("callout-caution")]
    [InlineData("callout-do")]
    [InlineData("callout-avoid")]
    [InlineData("data-care-card=\"urgent\"")]
    [InlineData("<dt>Gapping</dt>")]
    [InlineData("class=\"footnotes\"")]
    [InlineData("<code>references.yml</code>")]
    public void Every_syntax_is_rendered(string html) => Assert.Contains(html, Published.Value, StringComparison.Ordinal);

    [Fact]
    public void What_is_written_stands_beside_what_is_read()
    {
        Assert.Contains("<pre><code>::: tip\nKeep", Published.Value.Replace("::: note Good to know\nA quiet back is common.\n:::\n\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("[@unsworth1971; @kawchuk2015]. [evidence: unknown]</code></pre>", Published.Value, StringComparison.Ordinal);
        // A footnote cannot stand in a box, so its example is written twice.
        Assert.Equal(3, Page.Split("Most studies looked at fingers.[^fingers]\n\n[^fingers]: Fingers are easy to scan.\n").Length);
        Assert.DoesNotContain("This is a note to other contributors. --></p>", Published.Value, StringComparison.Ordinal);
    }

    [GeneratedRegex("^::::+ example\n.*?^::::+$\n", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?<path>[^):#]+\.md)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Target();
}
