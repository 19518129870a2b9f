namespace StaticBackSite.Tests.PostProcess;

public sealed class EvidencePageTests
{
    private static readonly TestSite Site = new TestSite()
        .With("references.yml", """
            references:
              - id: unsworth1971
                type: article-journal
                title: Cracking joints
                author: [{ family: Unsworth, given: A }]
                issued: { date-parts: [[1971]] }
                verified: true
                supports: How the sound is made.
                limits: Only finger joints were studied.
              - id: kawchuk2015
                type: article-journal
                title: Real-time visualization of joint cavitation
                author: [{ family: Kawchuk, given: G }]
                issued: { date-parts: [[2015]] }
                verified: false
              - id: unsworthzero
                type: article-journal
                title: An earlier one
                author: [{ family: Unsworth, given: A }]
                issued: { date-parts: [[1969]] }
                verified: true
            """)
        .WithPage("evidence.md", "What we rest on.", "Evidence", "type: evidence\n")
        .WithPage("b.md", "So it is [@unsworth1971], and again [@unsworth1971].", "Bravo")
        .WithPage("a.md", "So it is [@unsworth1971].", "Alpha");

    [Fact]
    public void Every_reference_is_listed_by_its_authors_and_year() =>
        Assert.Equal(["_source-kawchuk2015", "_source-unsworthzero", "_source-unsworth1971"], Site.Document("evidence/index.html").QuerySelectorAll(".evidence-item").Select(item => item.Id));

    [Fact]
    public void A_reference_names_what_cites_it_once_each()
    {
        var cited = Site.Document("evidence/index.html").GetElementById("_source-unsworth1971")!;

        Assert.Equal("Cited by 2 pages", cited.QuerySelector("summary")!.TextContent);
        Assert.Equal([("/a/", "Alpha"), ("/b/", "Bravo")], cited.QuerySelectorAll("details a").Select(a => (a.GetAttribute("href"), a.TextContent)));
    }

    [Fact]
    public void A_reference_that_nothing_cites_says_no_more() =>
        Assert.Null(Site.Document("evidence/index.html").GetElementById("_source-kawchuk2015")!.QuerySelector("details"));

    [Fact]
    public void A_reference_tells_what_it_shows_what_it_cannot_and_whether_it_was_checked()
    {
        var document = Site.Document("evidence/index.html");

        Assert.Equal(["How the sound is made.", "Only finger joints were studied.", "Yes"], document.QuerySelectorAll("#_source-unsworth1971 dd").Select(dd => dd.TextContent));
        Assert.Equal(["Not yet checked"], document.QuerySelectorAll("#_source-kawchuk2015 dd").Select(dd => dd.TextContent));
    }
}
