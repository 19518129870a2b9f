namespace StaticBackSite.Tests.Markdown;

/// <summary>Drawings that readers start and stop.</summary>
public sealed class FlipbookTests
{
    private const string Block = "::: flipbook\n![A dot that moves.](dot.svg \"It moves.\")\n\nFrom left to right.\n\nAnd back.\n:::\n";

    private static string Strip(params string[] frames) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\"><title>Dot</title><g class=\"other\"><path d=\"M0 0h1\"/></g><g class=\"strip\">{string.Concat(frames)}</g></svg>";

    private static string Frame(int number) => number == 0 ? "<g><circle r=\"1\"/></g>" : $"<g transform=\"translate({number * 100} 0)\"><circle r=\"1\"/></g>";

    private static string Strip(int frames) => Strip([.. Enumerable.Range(0, frames).Select(Frame)]);

    private static TestSite Site(string drawing, string page = Block) => new TestSite().With("dot.svg", drawing).WithPage("moves.md", page);

    [Fact]
    public void It_is_a_switch_the_drawing_and_its_words()
    {
        var html = Site(Strip(3)).Body("moves.md");

        Assert.StartsWith("<div class=\"flipbook\">\n<input type=\"checkbox\" role=\"switch\" id=\"_flipbook_5\"><label for=\"_flipbook_5\">", html, StringComparison.Ordinal);
        Assert.Contains("<figcaption>It moves.</figcaption></figure>\n<div class=\"flipbook-words\">\n<p>From left to right.</p>\n<p>And back.</p>\n</div></div>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_strip_is_the_one_class_of_a_drawing_that_a_page_takes_over()
    {
        var html = Site(Strip(3)).Body("moves.md");

        Assert.Contains("<g class=\"strip\"><g><circle r=\"1\"/></g><g transform=\"translate(100 0)\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("other", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_on_a_page_have_switches_of_their_own()
    {
        var html = Site(Strip(2), Block + "\n" + Block).Body("moves.md");

        Assert.Equal(2, html.Split("<label for=\"_flipbook_").Skip(1).Select(rest => rest.Split('"')[0]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Paper_and_Markdown_copies_have_the_drawing_and_the_words_without_a_switch()
    {
        var site = Site(Strip(2)).With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nprintPage: true\nmarkdownCopies: true\n");

        Assert.Contains("<div class=\"flipbook\">\n<figure>", site.Html("print/index.html"), StringComparison.Ordinal);
        Assert.Contains(" \"It moves.\")\n\nFrom left to right.\n\nAnd back.", site.Html("moves/index.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public void A_strip_of_2_to_12_frames_can_move(int frames) => Assert.Empty(Site(Strip(frames)).Codes);

    [Theory]
    [InlineData(0, "has 0 frames; a flipbook has 2 to 12")]
    [InlineData(1, "has 1 frame; a flipbook has 2 to 12")]
    [InlineData(13, "has 13 frames; a flipbook has 2 to 12")]
    public void Others_cannot(int frames, string message) => Assert.Contains(message, Site(Strip(frames)).Report, StringComparison.Ordinal);

    [Theory]
    [InlineData("<g transform=\"translate(90)\"/>")]
    [InlineData("<g transform=\"translate(100 5)\"/>")]
    [InlineData("<g transform=\"scale(100)\"/>")]
    [InlineData("<g transform=\"translate()\"/>")]
    [InlineData("<g/>")]
    [InlineData("<circle r=\"1\"/>")]
    public void A_frame_that_would_be_seen_beside_the_window_is_found(string second)
    {
        var report = Site(Strip(Frame(0), second, Frame(2))).Report;

        Assert.Contains("frame 2 of `dot.svg` is not in its place", report, StringComparison.Ordinal);
        Assert.Contains("write it as `<g transform=\"translate(100)\">`", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: flipbook\nWords alone.\n:::", "does not begin with a drawing that has a caption")]
    [InlineData("::: flipbook\n:::", "does not begin with a drawing that has a caption")]
    [InlineData("::: flipbook\n![A dot.](dot.svg)\n\nWords.\n:::", "does not begin with a drawing that has a caption")]
    [InlineData("::: flipbook\n![A dot.](dot.svg \"It moves.\") and more\n\nWords.\n:::", "does not begin with a drawing that has a caption")]
    [InlineData("::: flipbook\n![A dot.](dot.svg \"It moves.\")\n:::", "does not say in words what it shows")]
    [InlineData("::: flipbook\n![A square.](still.svg \"It stays.\")\n\nWords.\n:::", "`still.svg` has no frames")]
    public void A_block_without_one_of_its_parts_is_found(string block, string message)
    {
        var site = Site(Strip(2), block).With("still.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>Square</title><g class=\"strips\"/></svg>");

        Assert.Contains(message, site.Report, StringComparison.Ordinal);
        Assert.Equal(["SB1220"], site.Codes);
    }

    [Fact]
    public void A_drawing_that_is_not_there_is_reported_once() => Assert.Equal(["SB2001"], Site(Strip(2), Block.Replace("dot.svg", "dots.svg", StringComparison.Ordinal)).Codes);
}
