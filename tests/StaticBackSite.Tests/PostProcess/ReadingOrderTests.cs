using StaticBackSite.Pages;

namespace StaticBackSite.Tests.PostProcess;

/// <summary>The order of the printed site and of the list for language models.</summary>
public sealed class ReadingOrderTests
{
    [Fact]
    public void Home_then_the_menu_then_the_rest_then_the_glossary_then_the_footer()
    {
        var site = Site("navigation: [move/index.md, about.md]\nfooter: [contact.md]\n")
            .WithPage("about.md", "").WithPage("contact.md", "").WithPage("apart.md", "")
            .WithPage("move/index.md", "", "Move", "type: hub\n").WithPage("move/a.md", "")
            .WithPage("glossary/index.md", "", "Words", "type: glossary\n")
            .WithTerm("x-ray", "Alpha").WithTerm("abacus", "Bravo");

        Assert.Equal(
            ["index.md", "move/index.md", "move/a.md", "about.md", "apart.md", "glossary/index.md", "glossary/x-ray.md", "glossary/abacus.md", "contact.md"],
            Read(site));
    }

    [Fact]
    public void The_pages_of_a_hub_stand_by_order_then_by_series_then_by_title()
    {
        var site = Site("navigation: [move/index.md]\n")
            .WithPage("move/index.md", "", "Move", "type: hub\n")
            .WithPage("move/c.md", "", "Charlie")
            .WithPage("move/d.md", "", "Bravo")
            .WithPage("move/b.md", "", "Second", "order: 2\nseries:\n  name: Steps\n  order: 9\n")
            .WithPage("move/a.md", "", "Third", "series:\n  name: Steps\n  order: 3\n");

        Assert.Equal(["index.md", "move/index.md", "move/b.md", "move/a.md", "move/d.md", "move/c.md"], Read(site));
    }

    [Fact]
    public void Search_and_404_are_left_out() =>
        Assert.Equal(["index.md"], Read(Site("").WithPage("404.md", "", "Not found", "type: utility\n").WithPage("search.md", "", "Search", "type: utility\n")));

    [Fact]
    public void A_page_that_menu_and_footer_name_comes_at_the_end_and_once() =>
        Assert.Equal(["index.md", "b.md", "a.md"], Read(Site("navigation: [a.md]\nfooter: [a.md]\n").WithPage("a.md", "").WithPage("b.md", "")));

    private static TestSite Site(string more) => new TestSite().With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n" + more);

    private static string[] Read(TestSite site) => [.. OrderPages.ForReading(site.Publication.Index).Select(page => page.Source.Path.Value)];
}
