namespace StaticBackSite.Tests.Theme;

/// <summary>Styles and scripts of a pack reach the pages that show something of it, and no others.</summary>
public sealed class AssetGroupTests
{
    private const string RedFlags = "levels:\n  emergency:\n    label: Act now\n    heading: \"Call {emergency} now if:\"\n    signs:\n      - text: both legs feel numb\ncountries:\n  - { name: United Kingdom, emergency: \"999\", default: true }\n";

    [Fact]
    public void A_page_loads_the_files_of_what_it_shows()
    {
        var site = new TestSite().With("red-flags.yml", RedFlags)
            .WithPage("plain.md", "Words.").WithPage("label.md", "Words. [evidence: opinion]").WithPage("card.md", "::: care-cards emergency\n:::\n\nWords. [evidence: opinion]");

        Assert.Equal(["site", "sidebar"], Stylesheets(site, "plain/index.html"));
        Assert.Equal(["site", "sidebar", "evidence"], Stylesheets(site, "label/index.html"));
        Assert.Equal(["site", "sidebar", "care-cards", "evidence"], Stylesheets(site, "card/index.html"));
        Assert.Equal(["country"], Scripts(site, "card/index.html").Except(Scripts(site, "plain/index.html"), StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_of_all_pages_loads_the_files_of_each()
    {
        var site = new TestSite().With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nprintPage: true\n").With("red-flags.yml", RedFlags)
            .WithPage("label.md", "Words. [evidence: opinion]").WithPage("card.md", "::: care-cards emergency\n:::");

        Assert.Equal(["site", "home", "care-cards", "evidence"], Stylesheets(site, "print/index.html"));
    }

    [Fact]
    public void What_no_page_shows_is_not_published() =>
        Assert.Equal(["home", "search", "sidebar", "site"], new TestSite().With("red-flags.yml", RedFlags).WithPage("x.md", "Words.").Render()
            .Select(file => file.Path.Value).Where(path => path.EndsWith(".css", StringComparison.Ordinal)).Select(Name).Order(StringComparer.Ordinal));

    /// <summary>What compresses together takes half as much as two files do, so the files of many pages join those of all.</summary>
    [Fact]
    public void What_a_third_of_many_pages_show_is_in_the_files_of_every_page()
    {
        var site = new TestSite().With("red-flags.yml", RedFlags);
        foreach (var number in Enumerable.Range(1, 11))
            site.WithPage($"p{number}.md", number > 5 ? "Words." : "::: care-cards emergency\n:::");
        site.WithPage("steps.md", "::: steps\n1. Lie down.\n:::");

        Assert.Equal(["site", "sidebar"], Stylesheets(site, "p1/index.html"));
        Assert.Equal(["early-theme", "site"], Scripts(site, "p1/index.html").Where(name => name != "sidebar"));
        Assert.Equal(["sidebar", "site", "steps"], Stylesheets(site, "steps/index.html").Order(StringComparer.Ordinal));
    }

    /// <summary>A group that a block names and no theme has would leave the block bare.</summary>
    [Fact]
    public void Every_group_that_content_names_is_in_the_theme_and_the_other_way_round()
    {
        var named = WholeProgram.Site.Content.Blocks.SelectMany(block => block.Assets).Concat(["evidence", "evidence-list", "glossary", "home", "sidebar"]).Distinct(StringComparer.Ordinal);

        Assert.Equal(TestTheme.Definition.Assets.Select(asset => asset.Group).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    /// <summary>A script of the theme is a block, so two of them may use a name and still share a file.</summary>
    [Fact]
    public void Scripts_of_every_page_are_one_file_but_for_what_the_first_paint_waits_for()
    {
        var site = new TestSite();

        Assert.Equal(["early-theme", "site"], Scripts(site, "index.html"));
        Assert.All(TestTheme.Definition.Assets.Where(asset => asset.Group is null && asset.Path.StartsWith("js/", StringComparison.Ordinal) && !asset.Path.Contains("/later/", StringComparison.Ordinal)), script => Assert.Equal((byte)'{', script.Content.Span[0]));
    }

    private static string[] Stylesheets(TestSite site, string page) => [.. site.Document(page).QuerySelectorAll("link[rel=stylesheet]").Select(link => Name(link.GetAttribute("href")!))];

    private static string[] Scripts(TestSite site, string page) => [.. site.Document(page).QuerySelectorAll("script[src]").Select(script => Name(script.GetAttribute("src")!))];

    private static string Name(string address) => Path.GetFileName(address).Split('.')[0];
}
