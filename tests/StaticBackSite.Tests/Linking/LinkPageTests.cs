using StaticBackSite.Content.Glossary;
using StaticBackSite.Linking;

namespace StaticBackSite.Tests.Linking;

/// <summary>What a linked page knows, and when it is taken again in the next run.</summary>
public sealed class LinkPageTests(LinkingSite site) : IClassFixture<LinkingSite>
{
    private static IEnumerable<string> Terms(LinkedDocument page) => page.MentionedTerms.Select(m => $"{m.Term.Slug} {m.Times} {m.IsLinked}");

    [Fact]
    public void Names_each_term_once_with_its_first_sentence()
    {
        var page = site.Link("A joint. The disc is soft.\n\nThe disc is wet, and discs dry. A facet joint.\n\n## More\n\nThe disc.");

        Assert.Equal(["joint 2 True", "disc 4 True"], Terms(page));
        Assert.Equal(["joint", "disc", "disc", "disc", "joint", "disc"], page.Mentions.Select(m => m.Term.Slug));
        Assert.Contains("The disc is soft.", page.MentionedTerms[1].First.ToString(), StringComparison.Ordinal);
        Assert.Empty(site.Link("Nothing of them.").MentionedTerms);
    }

    [Fact]
    public void The_author_s_own_link_to_a_term_takes_the_place_of_ours_in_its_section()
    {
        var page = site.Link("See [this](../glossary/disc.md). The disc.\n\n## More\n\nThe disc.");

        Assert.Equal([false, true], page.Mentions.Select(m => m.IsLinked));
        Assert.Equal(["disc 2 True"], Terms(page));
    }

    [Fact]
    public void Words_of_the_author_s_own_link_lead_nowhere_else()
    {
        Assert.Equal([false], site.Link("The [disc](start.md).\n\n## More\n\nA Disc.").Mentions.Select(m => m.IsLinked).Distinct());
        Assert.Equal([true], site.Link("![disc](../files/photo.png)\n\n## More\n\nA disc.").Mentions.Select(m => m.IsLinked).Distinct());
    }

    [Fact]
    public void A_site_may_link_no_terms()
    {
        var without = new LinkingSite(_ => { }, "glossaryScope: none\n");
        var page = without.Link("The disc.", more: "noGlossary: [disc]\n");

        Assert.Empty(page.Mentions);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("disc", null, null)]
    [InlineData("joint", "SB3006", "this page never mentions `joint`, so nothing is kept from linking")]
    [InlineData("jiont", "SB3002", "the glossary has no term `jiont`")]
    public void A_page_is_kept_free_of_terms_that_it_mentions(string slug, string? code, string? message)
    {
        var page = site.Link("The disc.", more: $"noGlossary: [{slug}]\n");
        var found = page.Diagnostics.SingleOrDefault();

        Assert.Equal((code, message), (found?.Code.Id, found?.Message));
        if (code is not null)
            Assert.Equal(slug, LinkingSite.Marked(page));
    }

    [Fact]
    public void Names_the_pages_that_it_leads_to_once_and_never_itself()
    {
        var page = site.Link("[a](start.md) [b](start.md#first-steps) [c](#top) [d](none.md) [e](../parts.md) [f](../files/sheet.pdf)");

        Assert.Equal(["guide/start.md", "parts.md"], page.Targets.Select(target => target.Source.Path.Value));
    }

    [Fact]
    public void Links_that_lead_nowhere_are_left_out_of_a_tree()
    {
        var page = site.Link("[a](none.md) [b](start.md) [c](../parts.md)");
        var tree = page.Parsed.ParseAgain();
        var links = page.LinksIn(tree);

        Assert.Equal(2, links.Count);
        Assert.Equal(["/docs/guide/start/", "/docs/parts/"], tree.Links.Skip(1).Select(node => links[node].Href));
    }

    [Fact]
    public void Is_taken_again_where_its_links_lead_where_they_led()
    {
        var page = site.Parse("The disc and [a page](start.md).");
        var before = LinkPage.From(page, site.Index);

        Assert.Same(before, LinkPage.From(page, site.Index, before));
        Assert.NotSame(before, LinkPage.From(page, site.Index));
    }

    [Fact]
    public void Is_linked_anew_where_a_link_has_a_finding_or_another_target()
    {
        var broken = site.Parse("The disc and [a page](none.md).");
        var before = LinkPage.From(broken, site.Index);
        var after = LinkPage.From(broken, site.Index, before);

        Assert.NotSame(before, after);
        Assert.Equal(before.Mentions, after.Mentions);

        var page = site.Parse("The disc and [a page](start.md).");
        var elsewhere = new LinkingSite(s => s.WithPage("guide/start.md", "Other text.", "Other"));
        var moved = LinkPage.From(page, elsewhere.Index, LinkPage.From(page, site.Index));

        Assert.Same(elsewhere.Index.Page(new("guide/start.md")), moved.Links.Single()!.Page);
    }

    [Fact]
    public void Finds_its_terms_anew_where_a_link_has_come_to_lead_to_one()
    {
        var page = site.Parse("See [this](../glossary/nerve.md). The disc.\n\nThe nerve.");
        var before = LinkPage.From(page, site.Index);
        var withNerve = new LinkingSite(s => s.WithTerm("nerve", "Nerve"));
        var after = LinkPage.From(page, withNerve.Index, before);

        Assert.Equal(["disc 1 True"], Terms(before));
        Assert.Equal(["disc 1 True", "nerve 1 False"], Terms(after));
    }

    [Fact]
    public void Takes_renewed_terms_in_the_place_of_the_old()
    {
        var page = site.Link("The disc, [a page](start.md) and a joint [@one].\n\n::: shelf\n:::\n\n[x](none.md)");
        var renewed = new LinkingSite(s => s.WithTerm("disc", "Disc", body: "Another text.")).Index;
        var terms = site.Index.Terms.RenewedIn(renewed.Terms);
        var disc = page.MentionedTerms[0].Term;
        var only = new Dictionary<Term, Term> { [disc] = terms[disc] };
        var after = page.WithTerms(only);

        Assert.Same(terms[disc], after.Mentions[0].Term);
        Assert.Same(terms[disc], after.MentionedTerms[0].Term);
        Assert.Same(page.Mentions[1].Term, after.Mentions[1].Term);
        Assert.Same(page.MentionedTerms[1].Term, after.MentionedTerms[1].Term);
        Assert.Equal((page.Parsed, page.Links, page.Targets, page.Cited), (after.Parsed, after.Links, after.Targets, after.Cited));
        Assert.Equal((page.Citations, page.BlockCitations, page.Diagnostics), (after.Citations, after.BlockCitations, after.Diagnostics));
        Assert.Same(page, page.WithTerms(new Dictionary<Term, Term>()));
        Assert.Same(page, page.WithTerms(new Dictionary<Term, Term> { [terms[disc]] = disc }));
    }

    [Theory]
    [InlineData("https://other.example/x", true)]
    [InlineData("/x/?to=https://other.example", false)]
    [InlineData("mailto:me@other.example", false)]
    public void Knows_whether_it_leads_out_of_the_site(string href, bool isExternal)
    {
        Assert.Equal(isExternal, new ResolvedLink(href).IsExternal);
        Assert.False(new ResolvedLink(href, site.Index.Pages[0]).IsExternal);
    }
}
