using AngleSharp.Dom;
using StaticBackSite.Pages;

namespace StaticBackSite.Tests.PostProcess;

public sealed class MentionedInTests
{
    [Fact]
    public void A_term_shows_the_first_sentence_of_each_page_that_mentions_it()
    {
        var site = new TestSite()
            .WithTerm("psoas", "Psoas", "aliases: [hip flexor]\n")
            .WithPage("b.md", "A start. The *hip flexor* is [long](a.md). The psoas again.", "Bravo")
            .WithPage("a.md", "The psoas! It is said.", "Alpha")
            .WithPage("c.md", "Nothing of the kind.");

        Assert.Equal(
            [("/a/", "Alpha", "The ", "psoas", "!"), ("/b/", "Bravo", "The ", "hip flexor", " is long.")],
            Mentions("psoas", site));
    }

    [Fact]
    public void A_mention_that_may_not_be_linked_is_still_one()
    {
        var site = new TestSite().WithTerm("psoas", "Psoas").WithPage("x.md", "The psoas is long.", more: "noGlossary: true\n");

        Assert.Null(site.Document("x/index.html").QuerySelector(".body a"));
        Assert.Equal([("/x/", "A page", "The ", "psoas", " is long.")], Mentions("psoas", site));
    }

    [Fact]
    public void A_term_does_not_mention_itself_and_others_do()
    {
        var site = new TestSite().WithTerm("psoas", "Psoas", body: "The psoas is long.").WithTerm("muscle", "Muscle", body: "The psoas is one.");

        Assert.Equal([("/glossary/muscle/", "Muscle", "The ", "psoas", " is one.")], Mentions("psoas", site));
        Assert.Null(site.Document("glossary/muscle/index.html").QuerySelector("#_mentions"));
    }

    [Theory]
    [InlineData(1, "1 more page mentions it.")]
    [InlineData(2, "2 more pages mention it.")]
    public void A_page_does_not_grow_with_the_site(int more, string told)
    {
        var site = new TestSite().WithTerm("psoas", "Psoas");
        for (var i = 10; i < 10 + TermPage.MostMentions + more; i++)
            site.WithPage($"p{i}.md", "The psoas is long.");

        var section = site.Document("glossary/psoas/index.html").GetElementById("_mentions")!;

        Assert.Equal(Enumerable.Range(10, TermPage.MostMentions).Select(i => $"/p{i}/"), section.QuerySelectorAll("li a").Select(a => a.GetAttribute("href")));
        Assert.Equal(told, section.QuerySelector("ul + p")!.TextContent);
    }

    private static (string?, string, string, string, string)[] Mentions(string term, TestSite site) =>
    [
        .. site.Document($"glossary/{term}/index.html").QuerySelectorAll("#_mentions li").Select(item =>
        {
            var mark = item.QuerySelector("mark")!;
            return (item.QuerySelector("a")!.GetAttribute("href"), item.QuerySelector("a")!.TextContent, Text(mark.PreviousSibling), mark.TextContent, Text(mark.NextSibling));
        }),
    ];

    private static string Text(INode? node) => node?.TextContent ?? "";
}
