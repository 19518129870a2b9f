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

        Assert.Contains("<h1>body</h1>", html, StringComparison.Ordinal);
        Assert.Contains("structured data", html, StringComparison.Ordinal);
        Assert.Single(html.Split("<p>The body.</p>").Skip(1));
    }
}
