namespace StaticBackSite.Tests.Markdown;

/// <summary>Footnotes, whatever block their definition follows.</summary>
public sealed class FootnoteTests
{
    [Theory]
    [InlineData("A paragraph.")]
    [InlineData("## A heading")]
    [InlineData("- an item\n\n  of two paragraphs")]
    [InlineData("> quoted\n>\n> twice")]
    [InlineData("Term\n:   What it *is*.")]
    [InlineData("Term\n:   What it *is*.\n\n    More.")]
    [InlineData("Term\n:   - an item\n    - another")]
    [InlineData("| A |\n| --- |\n| a |")]
    [InlineData("```\ncode\n```")]
    [InlineData("::: note\nA box.\n:::")]
    [InlineData("<details>\n<summary>More</summary>\nHidden.\n</details>")]
    // Another note, whose definition is indented as list items are.
    [InlineData("Other.[^2]\n\n  [^2]:\n    Of some words.")]
    [InlineData("Other.[^2]\n\n[^2]: First.\n\n    Its second paragraph.")]
    public void A_note_is_defined_after_any_block(string block)
    {
        var site = new TestSite().WithPage("x.md", $"Words.[^1]\n\n{block}\n\n[^1]: The note.");

        Assert.DoesNotContain("SB1210", site.Codes);
        Assert.Contains("The note.", site.Document("x/index.html").QuerySelector("main .footnotes")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_indented_by_less_than_four_columns_after_an_empty_line_is_no_part_of_a_note() =>
        Assert.Equal("The note.", new TestSite().WithPage("x.md", "Words.[^1]\n\n[^1]: The note.\n\n  Text of the page.").Document("x/index.html").QuerySelector("main .footnotes p")?.TextContent.Trim(' ', '\u21A9', '\uFE0E'));

    [Fact]
    public void A_link_may_lead_to_a_note() => Assert.DoesNotContain("SB2002", new TestSite().WithPage("x.md", "Words.[^a] [There](#fn:1).\n\n[^a]: The note.").Codes);

    [Theory]
    [InlineData("::: note\n    One.\n\n    Two.\n    :::", ".callout p:last-of-type", "Two.")]
    [InlineData("> One.\n    >\n    > Two.", "blockquote p:last-of-type", "Two.")]
    [InlineData("- One.\n\n    - Two.", "dd ul li:last-of-type", "Two.")]
    public void A_definition_holds_blocks_with_empty_lines_in_them(string block, string selector, string text)
    {
        var site = new TestSite().WithPage("x.md", $"Term\n:   What it is.\n\n    {block}\n");

        Assert.DoesNotContain("SB1204", site.Codes);
        Assert.Equal(text, site.Document("x/index.html").QuerySelector($"main dd {selector.Replace("dd ", "", StringComparison.Ordinal)}")?.TextContent.Trim());
    }
}
