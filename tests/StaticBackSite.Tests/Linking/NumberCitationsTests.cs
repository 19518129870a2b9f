using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;

namespace StaticBackSite.Tests.Linking;

/// <summary>The numbers of a page's references, and what is said of citations that have none.</summary>
public sealed class NumberCitationsTests(LinkingSite site) : IClassFixture<LinkingSite>
{
    private static string Numbers(ImmutableArray<ImmutableArray<CitationMark>> marks) =>
        string.Join(' ', marks.Select(group => string.Join('+', group.Select(mark => $"{mark.Reference.Id}:{mark.Number}/{mark.Occurrence}"))));

    [Fact]
    public void Follow_the_order_of_first_citation()
    {
        var page = site.Link("A [@three]. B [@one; @three]. C [@one].");

        Assert.Equal("three:1/1 one:2/1+three:1/2 one:2/2", Numbers(page.Citations));
        Assert.Equal(["three", "one"], page.Cited.Select(reference => reference.Id));
        Assert.Empty(page.BlockCitations);
        Assert.Empty(page.Diagnostics);
    }

    [Fact]
    public void Count_what_a_block_cites_where_it_stands()
    {
        var page = site.Link("A [@one].\n\n::: shelf\n:::\n\nB [@three].\n\n::: note\nC [@one].\n:::\n\n::: shelf\n:::");

        Assert.Equal("one:1/1 three:2/2 one:1/3", Numbers(page.Citations));
        Assert.Equal(["three:2/1+one:1/2 ", "three:2/3+one:1/4 "], page.BlockCitations.Select(block => Numbers(block.Marks)));
        Assert.Equal(["::: shelf", "::: shelf"], page.BlockCitations.Select(block => page.Parsed.Source.Text.Substring(block.Start, 9)));
    }

    [Fact]
    public void A_block_above_the_first_citation_comes_first() =>
        Assert.Equal("one:2/2", Numbers(site.Link("::: shelf\n:::\n\nA [@one].").Citations));

    [Fact]
    public void Belong_to_the_node_of_the_tree()
    {
        var page = site.Link("A [@three]. B [@one].");
        var tree = page.Parsed.ParseAgain();
        var found = page.CitationsIn(tree);

        Assert.Equal(["three", "one"], tree.Citations.Select(node => found[node].Single().Reference.Id));
    }

    [Theory]
    [InlineData("A [@tow].", "SB4001", "no reference is called `tow`", "did you mean `two`?")]
    [InlineData("A [@somebody2020].", "SB4001", "no reference is called `somebody2020`", "add it to references.yml")]
    [InlineData("A @one.", "SB1212", "`@one` is not how a citation is written, and would be published like this", "write `[@one]`, and pages or remarks in the sentence; several are `[@one; @two]`")]
    [InlineData("A [see @nobody2020].", "SB1212", "`[see @nobody2020]` is not how a citation is written, and would be published like this", "write `[@nobody2020]`, and pages or remarks in the sentence; several are `[@one; @two]`")]
    public void Are_missing_where_there_is_no_such_reference(string text, string code, string message, string hint)
    {
        var found = site.Link(text).Diagnostics;
        Assert.Equal((code, message, hint), (found.Single().Code.Id, found.Single().Message, found.Single().Hint));
    }

    [Fact]
    public void The_others_of_a_citation_keep_theirs()
    {
        var page = site.Link("A [@nowhere; @one].");

        Assert.Equal("one:1/1", Numbers(page.Citations));
        Assert.Equal("@nowhere", LinkingSite.Marked(page));
    }

    [Fact]
    public void A_mail_address_is_no_citation() => Assert.Empty(site.Link("Write to me@somewhere or @nobody2020.").Diagnostics);

    [Fact]
    public void Without_references_nothing_can_be_meant_as_a_citation()
    {
        var bare = new LinkingSite(s => s.With("references.yml", "references: []\n"));

        Assert.Empty(bare.Link("A [see @nobody2020] and @one.").Diagnostics);
    }

    [Theory]
    [InlineData("", "two", null)]
    [InlineData("policy:\n  unverifiedReferences: warning\n", "two", Severity.Warning)]
    [InlineData("policy:\n  unverifiedReferences: error\n", "two", Severity.Error)]
    [InlineData("policy:\n  unverifiedReferences: error\n", "one", null)]
    [InlineData("policy:\n  unverifiedReferences: { level: error, exceptIn: [guide/page.md] }\n", "two", null)]
    public void Of_an_unverified_reference_are_reported_as_the_policy_says(string policy, string reference, Severity? severity)
    {
        var page = new LinkingSite(_ => { }, policy).Link($"A [@{reference}].");

        Assert.Equal(severity, page.Diagnostics.SingleOrDefault()?.Severity);
        Assert.Equal($"{reference}:1/1", Numbers(page.Citations));
        if (severity is not null)
            Assert.Equal(("SB4102", "the reference `two` has not been verified", "@two"), (page.Diagnostics.Single().Code.Id, page.Diagnostics.Single().Message, LinkingSite.Marked(page)));
    }

    [Fact]
    public void Have_ids_that_no_heading_gets()
    {
        var mark = site.Link("A [@one], B [@one].").Citations[1].Single();

        Assert.Equal((PageIds.OfTheme("cite-1-2"), PageIds.OfTheme("ref-1")), (mark.Id, mark.TargetId));
    }
}
