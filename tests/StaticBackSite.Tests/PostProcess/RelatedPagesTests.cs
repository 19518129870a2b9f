using StaticBackSite.Graph;

namespace StaticBackSite.Tests.PostProcess;

public sealed class RelatedPagesTests
{
    private static readonly string[] Words = ["Cartilage", "Ligament", "Psoas", "Vertebra"];

    [Fact]
    public void A_rare_term_binds_closer_than_a_common_one() =>
        Assert.Equal(["b.md", "a.md", "c.md"], RelatedTo("x.md", Terms()
            .WithPage("a.md", "A ligament.")
            .WithPage("b.md", "A vertebra.")
            .WithPage("c.md", "A ligament.")
            .WithPage("x.md", "A vertebra and a ligament.")));

    [Fact]
    public void A_shared_source_weighs_as_much_as_two_terms()
    {
        var site = Terms()
            .WithPage("one-term.md", "A ligament.")
            .WithPage("source.md", "So it is [@kawchuk2015].")
            .WithPage("three-terms.md", "Cartilage, the psoas and a vertebra.")
            .WithPage("x.md", "A ligament, cartilage, the psoas and a vertebra [@kawchuk2015].");

        Assert.Equal(["three-terms.md", "source.md", "one-term.md"], RelatedTo("x.md", site));
    }

    [Fact]
    public void Of_equals_the_path_that_comes_first_comes_first() =>
        Assert.Equal(["a/z.md", "b/a.md", "c.md"], RelatedTo("x.md", Terms().WithPage("c.md", "A ligament.").WithPage("a/z.md", "A ligament.").WithPage("b/a.md", "A ligament.").WithPage("x.md", "A ligament.")));

    [Fact]
    public void There_are_four_at_most()
    {
        var site = Terms().WithPage("x.md", "A ligament and a psoas.").WithPage("z.md", "A ligament and a psoas.");
        for (var i = 1; i <= 6; i++)
            site.WithPage($"p{i}.md", "A ligament.");

        Assert.Equal(["z.md", "p1.md", "p2.md", "p3.md"], RelatedTo("x.md", site));
    }

    [Fact]
    public void A_page_that_shares_nothing_has_none()
    {
        var site = Terms().WithPage("a.md", "A ligament.").WithPage("x.md", "Nothing of the kind.");

        Assert.Empty(RelatedTo("x.md", site));
        Assert.Null(site.Document("x/index.html").QuerySelector("#_related"));
    }

    [Theory]
    [InlineData(RelatedPages.TooCommon, true)]
    [InlineData(RelatedPages.TooCommon + 1, false)]
    public void What_too_many_pages_have_says_nothing(int pages, bool isRelated)
    {
        var site = Terms().WithPage("x.md", "A ligament.");
        for (var i = 1; i < pages; i++)
            site.WithPage($"p{i}.md", "A ligament.");

        Assert.Equal(isRelated, RelatedTo("x.md", site).Length > 0);
    }

    [Theory]
    [InlineData("hub")]
    [InlineData("about")]
    [InlineData("utility")]
    public void A_page_that_is_no_text_to_read_is_never_related(string type)
    {
        var site = Terms().WithPage("a.md", "A ligament.", more: $"type: {type}\n").WithPage("x.md", "A ligament.");

        Assert.Empty(RelatedTo("x.md", site));
        Assert.Empty(RelatedTo("a.md", site));
    }

    [Fact]
    public void What_front_matter_names_is_taken_as_it_stands()
    {
        var site = Terms().WithPage("a.md", "A ligament.").WithPage("b.md", "Nothing.").WithPage("c.md", "Nothing.").WithPage("x.md", "A ligament.", more: "related: [c.md, b.md]\n");

        Assert.Equal(["c.md", "b.md"], RelatedTo("x.md", site));
        Assert.Equal(["/c/", "/b/"], site.Document("x/index.html").QuerySelectorAll("#_related a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["x.md"], RelatedTo("a.md", site));
    }

    [Fact]
    public void A_page_shows_title_and_description()
    {
        var card = Terms().WithPage("a.md", "A ligament.", "What holds").WithPage("x.md", "A ligament.").Document("x/index.html").QuerySelector("#_related li")!;

        Assert.Equal("What holds", card.QuerySelector("a[href='/a/']")!.TextContent);
        Assert.Equal("About a.md.", card.QuerySelector(".card-text")!.TextContent);
    }

    private static TestSite Terms()
    {
        var site = new TestSite().With("references.yml", "references:\n  - { id: kawchuk2015, title: Real-time, verified: true }\n");
        foreach (var word in Words)
            site.WithTerm(word.ToLowerInvariant(), word);
        return site;
    }

    private static string[] RelatedTo(string path, TestSite site) =>
        [.. site.Publication.Linked.Graph.Related(site.Page(path)).Select(p => p.Source.Path.Value)];
}
