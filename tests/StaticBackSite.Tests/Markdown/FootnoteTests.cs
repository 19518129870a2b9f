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
    public void A_note_is_defined_after_any_block(string block)
    {
        var site = new TestSite().WithPage("x.md", $"Words.[^1]\n\n{block}\n\n[^1]: The note.");

        Assert.DoesNotContain("SB1210", site.Codes);
        Assert.Contains("The note.", site.Document("x/index.html").QuerySelector("main .footnotes")?.TextContent, StringComparison.Ordinal);
    }
}
