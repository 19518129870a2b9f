namespace StaticBackSite.Tests.Theme;

public sealed class RazorPageRendererTests
{
    /// <summary>A sign of two characters may lie across the edge of the room that a page is written through.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void Writes_signs_whole_wherever_they_stand(string before)
    {
        var signs = before + string.Concat(Enumerable.Repeat("😀", 5000));
        var site = new TestSite().With("disclaimer.md", $"{signs}\n").WithPage("page.md", "The body.");

        var html = site.Html("page/index.html");

        Assert.Contains($"<p>{signs}</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', html);
    }

    [Fact]
    public void Takes_no_text_for_a_mark()
    {
        var site = new TestSite().WithPage("page.md", "The body.", "body", "mainMessage: structured data\n");

        var html = site.Html("page/index.html");

        Assert.Contains(">body</h1>", html, StringComparison.Ordinal);
        Assert.Contains("structured data", html, StringComparison.Ordinal);
        Assert.Single(html.Split("<p>The body.</p>").Skip(1));
    }

    /// <summary>Items of lists are written as markup, so what an author wrote must not become any.</summary>
    [Fact]
    public void Encodes_what_stands_in_lists()
    {
        const string Title = "Is <b>this</b> \"bold\" & 'well'?";
        const string Encoded = "Is &lt;b&gt;this&lt;/b&gt; &quot;bold&quot; &amp; &#x27;well&#x27;?";
        var site = new TestSite().WithTerm("joint", "Joint")
            .With("loud.md", $"---\ntitle: >-\n  {Title}\ndescription: >-\n  {Title}\n---\nSee [this](quiet.md). A joint with 1 \\< 2 \\<i> in it.\n\n## A \\<u> heading\n\nText.\n")
            .WithPage("quiet.md", "A joint.", more: "related: [loud.md]\n");

        Assert.Contains($"<a href=\"/loud/\">{Encoded}</a> <p>A <mark>joint</mark> with 1 &lt; 2 &lt;i&gt; in it.</p>", site.Html("glossary/joint/index.html"), StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/loud/\">{Encoded}</a><span class=\"card-text\">{Encoded}</span>", site.Html("quiet/index.html"), StringComparison.Ordinal);
        Assert.Contains($"<li><a href=\"/loud/\">{Encoded}</a></li>", site.Html("quiet/index.html"), StringComparison.Ordinal);
        Assert.Contains(">A &lt;u&gt; heading</a></li>", site.Html("loud/index.html"), StringComparison.Ordinal);
    }
}
