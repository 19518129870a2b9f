using StaticBackSite.Readability;

namespace StaticBackSite.Tests.Readability;

public sealed class GatherTextTests
{
    private static string[] Places(string body, string words)
    {
        var site = new TestSite().WithPage("x.md", body);
        var page = site.Page("x.md");
        return
        [
            .. from block in GatherText.From(page).Blocks
               let at = block.Text.IndexOf(words, StringComparison.Ordinal)
               where at >= 0 && block.Leaf is not null
               select page.Source.Slice(block.SpanOf(at, words.Length)).ToString(),
        ];
    }

    [Theory]
    [InlineData("A *very* quiet back.", "quiet")]
    [InlineData("A very \\*\\* and \\_ quiet back.", "quiet")]
    [InlineData("Fish &amp; chips, then a quiet back.", "quiet")]
    [InlineData("It stays [@one] quiet [evidence: some] here.", "quiet")]
    [InlineData("- one\n- a [quiet](index.md) back", "quiet")]
    [InlineData("> - deep\n>   and quiet", "quiet")]
    [InlineData("Table: A quiet table\n\n| a |\n| --- |\n| b |", "quiet")]
    [InlineData("| a |\n| --- |\n| a quiet cell |", "quiet")]
    [InlineData("::: note\n## A quiet heading {#id}\n:::", "quiet")]
    [InlineData("![A quiet picture](x.svg \"A quiet caption.\")", "quiet picture")]
    public void Leads_back_to_the_file(string body, string words) => Assert.Equal(words, Assert.Single(Places(body, words)));

    [Fact]
    public void Knows_where_each_text_stands()
    {
        var site = new TestSite().WithPage("x.md", """
            Intro [@x].

            ## Move

            ::: steps
            1. Lie down.
            :::

            | Sign |
            | --- |
            | Gas |
            """, more: "mainMessage: Move gently.\nkeyPoints: [One, Two]\n");

        var blocks = GatherText.From(site.Page("x.md")).Blocks;

        Assert.Equal(
            [
                "Title A page 0", "Description About x.md. 0", "MainMessage Move gently. 0", "KeyPoint One 0", "KeyPoint Two 0", "Paragraph Intro. 0",
                "Heading Move 1", "ListItem Lie down. 1 steps", "Cell Sign 1", "Cell Gas 1",
            ],
            blocks.Select(b => $"{b.Kind} {b.Text} {b.Section} {b.Container?.Info}".TrimEnd()));
        Assert.Equal(5, Assert.Single(blocks.SelectMany(b => b.Marks)).Offset);
    }
}
