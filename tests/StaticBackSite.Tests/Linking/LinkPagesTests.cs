using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Linking;

namespace StaticBackSite.Tests.Linking;

/// <summary>Which pages a run takes again from the run before, and which it links anew.</summary>
public sealed class LinkPagesTests(LinkingSite site) : IClassFixture<LinkingSite>
{
    private static readonly string[] Steady = ["bare.md", "parts.md"];

    private SiteIndex With(params ParsedDocument[] pages) => With(site.Index.Sources, pages);

    /// <summary>The site with other pages in the place of those at their paths.</summary>
    private SiteIndex With(SingleSources sources, params ParsedDocument[] pages)
    {
        var all = site.Index.Pages.ExceptBy(pages.Select(p => p.Route.Source), p => p.Route.Source).Concat(pages).OrderBy(p => p.Route.Source).ToImmutableArray();
        return new SiteIndex(new ParsedSite(sources, all, site.Index.Assets, []), TermSet.From(all, site.Index.Terms));
    }

    private static ImmutableArray<LinkedDocument> Link(SiteIndex index, SiteIndex? before = null, ImmutableArray<LinkedDocument> linked = default) =>
        LinkPages.From(index, before, linked.IsDefault ? [] : linked, page => page);

    private static LinkedDocument At(ImmutableArray<LinkedDocument> pages, string path) => pages.Single(page => page.Parsed.Source.Path.Value == path);

    [Fact]
    public void The_first_run_links_every_page_in_their_order()
    {
        var linked = Link(site.Index);

        Assert.Equal(site.Index.Pages, linked.Select(page => page.Parsed));
    }

    [Fact]
    public void A_page_that_stays_the_same_among_the_same_is_taken_again()
    {
        var first = With(site.Parse("The disc and [a page](start.md).", "guide/linking.md"));
        var before = Link(first);
        var after = Link(first, first, before);

        Assert.All(before.Zip(after), pair => Assert.Same(pair.First, pair.Second));
    }

    [Fact]
    public void A_page_with_a_finding_is_linked_anew()
    {
        var first = With(site.Parse("[a page](none.md).", "guide/linking.md"));
        var before = Link(first);
        var after = Link(first, first, before);

        Assert.NotSame(At(before, "guide/linking.md"), At(after, "guide/linking.md"));
        Assert.All(Steady, path => Assert.Same(At(before, path), At(after, path)));
    }

    [Fact]
    public void A_page_that_has_changed_is_linked_anew_and_so_is_one_that_leads_to_it()
    {
        var first = With(site.Parse("[a page](start.md).", "guide/linking.md"));
        var start = site.Parse("Other text.", "guide/start.md");
        var second = With(first.Page(new("guide/linking.md"))!, start);
        var before = Link(first);
        var after = Link(second, first, before);

        Assert.Same(start, At(after, "guide/start.md").Parsed);
        Assert.Same(start, At(after, "guide/linking.md").Targets.Single());
        Assert.All(Steady, path => Assert.Same(At(before, path), At(after, path)));
    }

    [Fact]
    public void A_page_that_has_come_is_found_by_the_links_that_wait_for_it()
    {
        var first = With(site.Parse("[a page](new.md).", "guide/linking.md"));
        var made = site.Parse("Text.", "guide/new.md");
        var second = With(first.Page(new("guide/linking.md"))!, made);
        var before = Link(first);
        var after = Link(second, first, before);

        Assert.Equal("SB2001", At(before, "guide/linking.md").Diagnostics.Single().Code.Id);
        Assert.Same(made, At(after, "guide/linking.md").Targets.Single());
        Assert.All(Steady, path => Assert.Same(At(before, path), At(after, path)));
    }

    [Fact]
    public void A_page_that_has_gone_breaks_the_links_to_it()
    {
        var linking = site.Parse("[a page](new.md).", "guide/linking.md");
        var first = With(linking, site.Parse("Text.", "guide/new.md"));
        var second = With(linking);
        var after = Link(second, first, Link(first));

        Assert.Equal("SB2001", At(after, "guide/linking.md").Diagnostics.Single().Code.Id);
    }

    [Fact]
    public void A_term_with_another_text_takes_its_place_on_every_page()
    {
        var linking = site.Parse("The disc.", "guide/linking.md");
        var (first, second) = (With(linking), With(linking, site.Parse("Other text.", "glossary/disc.md", "definition: Another meaning.\n", "Disc")));
        var added = With(linking, second.Page(new("glossary/disc.md"))!, site.Parse("Text.", "guide/new.md"));
        var before = Link(first);

        Assert.Same(second.Terms.Find("disc"), At(Link(second, first, before), "guide/linking.md").Mentions.Single().Term);
        Assert.Same(added.Terms.Find("disc"), At(Link(added, first, before), "guide/linking.md").Mentions.Single().Term);
        Assert.NotSame(first.Terms.Find("disc"), second.Terms.Find("disc"));
    }

    [Fact]
    public void Every_page_is_linked_anew_among_other_sources_and_other_terms()
    {
        var first = With();
        var before = Link(first);
        var otherSources = With(new LinkingSite().Index.Sources);
        var otherTerms = With(site.Parse("Text.", "glossary/bare.md", "definition: Without anything.\n"));

        Assert.All(Steady, path => Assert.NotSame(At(before, path), At(Link(otherSources, first, before), path)));
        Assert.All(Steady, path => Assert.NotSame(At(before, path), At(Link(otherTerms, first, before), path)));
    }

    [Fact]
    public void A_run_that_is_stopped_ends_at_the_next_page()
    {
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => LinkPages.From(site.Index, null, [], page => { stop.Cancel(); return page; }, stop.Token));
    }
}
