namespace StaticBackSite.Tests.Markdown;

/// <summary>Alerts of GitHub are callouts in every form of a page. Their markup is in <c>Specs/alerts.md</c>.</summary>
public sealed class AlertTests
{
    private const string Settings = "name: Test\nurl: https://example.org\nlocale: en-GB\nmarkdownCopies: true\nprintPage: true\n";

    [Theory]
    [InlineData("NOTE", "note")]
    [InlineData("TIP", "tip")]
    [InlineData("IMPORTANT", "important")]
    [InlineData("WARNING", "warning")]
    [InlineData("CAUTION", "caution")]
    public void An_alert_is_the_block_of_its_name(string kind, string block)
    {
        var alert = new TestSite().WithPage("x.md", $"> [!{kind}]\n> Mind the gap.");
        var written = new TestSite().WithPage("x.md", $"::: {block}\nMind the gap.\n:::");

        Assert.Empty(alert.Codes);
        Assert.Empty(written.Codes);
        Assert.Equal(written.Body("x.md"), alert.Body("x.md"));
    }

    [Fact]
    public void A_screen_reader_hears_what_kind_it_is()
    {
        var page = new TestSite().WithPage("x.md", "> [!WARNING]\n> Mind the gap.").Document("x/index.html");

        var box = page.QuerySelector("[role=note]")!;
        Assert.Equal("Warning", box.GetAttribute("aria-label"));
        Assert.Equal("Warning", box.QuerySelector(".callout-title")!.TextContent);
        Assert.DoesNotContain("[!", box.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_copy_and_paper_say_it_in_words()
    {
        var site = new TestSite().With("site.yml", Settings).WithPage("x.md", "> [!IMPORTANT]\n> Mind the gap.");

        Assert.Contains("**Important**\n\nMind the gap.", site.Html("x/index.md"), StringComparison.Ordinal);
        Assert.Equal("Important", site.Document("print/index.html").QuerySelector(".callout-important .callout-title")!.TextContent);
    }

    [Fact]
    public void An_unknown_kind_stays_a_quotation_and_is_reported()
    {
        var site = new TestSite().WithPage("x.md", "> [!NOTICE]\n> Mind the gap.");

        Assert.Equal("SB1219", site.Single().Code.Id);
        Assert.Contains("did you mean `[!NOTE]`?", site.Report, StringComparison.Ordinal);
        Assert.Equal("<blockquote>\n<p>Mind the gap.</p>\n</blockquote>", site.Body("x.md"));
    }

    [Fact]
    public void Its_text_is_that_of_the_page()
    {
        var site = new TestSite().WithTerm("disc", "Disc").WithPage("glossary/index.md", "Words.", "Words", "type: glossary\n")
            .WithPage("x.md", "> [!NOTE]\n> A disc, and [the way home](index.md#nowhere).");

        Assert.Equal("SB2002", site.Single().Code.Id);
        Assert.Contains("/glossary/disc/", site.Body("x.md"), StringComparison.Ordinal);
    }
}
