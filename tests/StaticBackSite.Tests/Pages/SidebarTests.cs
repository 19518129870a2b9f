using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Pages;

namespace StaticBackSite.Tests.Pages;

/// <summary>The menu at the side: made from folders or from <c>navigation:</c>, on every page or in some folders, and no page is left out.</summary>
public sealed class SidebarTests
{
    private const string Settings = "name: Tally\nurl: https://example.org\nlocale: en\n";

    private static TestSite Manual(string settings = "") => new TestSite()
        .With("site.yml", Settings + settings)
        .WithPage("guide/index.md", "Text.", "Guide", "order: 1\n")
        .WithPage("guide/write.md", "Text.", "Write", "order: 2\n")
        .WithPage("guide/install.md", "Text.", "Install", "order: 1\n")
        .WithPage("api/10-last.md", "Text.", "Last")
        .WithPage("api/9-first.md", "Text.", "First")
        .WithPage("old.md", "Text.", "Old", "hidden: true\n")
        .WithPage("about.md", "Text.", "About")
        .WithTerm("pop", "Pop");

    [Fact]
    public void Follows_the_folders_their_order_and_their_names()
    {
        var sidebar = Sidebar(Manual().Document("guide/write/index.html"));

        Assert.Equal("Guide[Overview Install *Write] About Api[First Last] ", Outline(sidebar));
    }

    [Fact]
    public void Follows_the_sections_of_the_navigation_and_lists_the_other_pages_after_them()
    {
        var site = Manual("navigation:\n  - index.md\n  - section: Begin\n    items:\n      - { page: guide/install.md, label: Set up }\n      - guide/write.md\n  - section: Look up\n    folder: api/\n");
        var page = site.Document("guide/write/index.html");

        Assert.Equal("Home Begin[Set up *Write] Look up[First Last] More pages[Guide About] ", Outline(Sidebar(page)));
        Assert.Equal(["Home", "Begin", "Write"], page.QuerySelectorAll(".breadcrumb li").Select(item => item.TextContent.Trim()));
        Assert.Null(page.QuerySelector(".site-nav"));
    }

    [Fact]
    public void Leads_from_page_to_page()
    {
        var page = Manual().Document("guide/write/index.html");

        Assert.Equal("/guide/install/", page.QuerySelector(".page-steps [rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/about/", page.QuerySelector(".page-steps [rel=next]")!.GetAttribute("href"));
        Assert.Equal("/guide/", Manual().Document("index.html").QuerySelector(".page-steps [rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public void Is_on_the_pages_that_the_site_chooses()
    {
        Assert.Null(Manual("sidebar: false\n").Document("guide/write/index.html").QuerySelector(".sidebar, .page-steps"));
        var some = Manual("sidebar: [api/]\n");
        Assert.Null(some.Document("guide/write/index.html").QuerySelector(".sidebar"));
        Assert.Equal("*First Last ", Outline(Sidebar(some.Document("api/9-first/index.html"))));
        Assert.DoesNotContain("sidebar", Manual("sidebar: false\n").Html("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_a_home_page_gets_one_that_leads_to_the_others()
    {
        var site = TestSite.Empty().With("site.yml", Settings + "repository: https://code.example/a/b\n").WithPage("guide.md", "[Home](/)", "Guide").WithPage("more.md", "Text.", "More");
        var home = site.Document("index.html");

        Assert.Empty(site.Codes);
        Assert.Equal("Tally", home.Title);
        Assert.Equal(["/guide/", "/more/"], home.QuerySelectorAll("main .cards a").Select(link => link.GetAttribute("href")));
        Assert.Null(home.QuerySelector("[data-edit]"));
        Assert.Contains("<loc>https://example.org/</loc>", Text(site, "sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(1_600)]
    public void Does_not_grow_with_the_site(int pages)
    {
        var site = new TestSite().With("site.yml", Settings);
        for (var i = 0; i < pages; i++)
            site = site.With($"part-{i % 4}/page-{i}.md", $"# Page {i}\n\nText.\n");

        Assert.InRange(Sidebar(site.Document($"part-1/page-{(pages / 2) + 1}/index.html")).QuerySelectorAll("li").Length, 50, 80);
    }

    /// <summary>Entries that pages share are those that each would make for itself, in small menus, folded ones and cut ones, and for a page at two places.</summary>
    [Theory]
    [InlineData(30, "")]
    [InlineData(120, "")]
    [InlineData(400, "")]
    [InlineData(30, "navigation:\n  - section: One\n    items: [part-1/page-1.md, part-2/page-2.md]\n  - section: Two\n    items: [part-1/page-1.md]\n")]
    public void Shares_what_every_page_would_make_for_itself(int pages, string settings)
    {
        var manual = new TestSite().With("site.yml", Settings + settings);
        for (var i = 0; i < pages; i++)
            manual = manual.With($"part-{i % 4}/{(i % 8 == 7 ? "deep/" : "")}page-{i}.md", $"# Page {i}\n\nText.\n");
        var (index, models) = (manual.Publication.Index, manual.Publication.Definition.Models);
        var assets = PublishThemeAssets.From(TestTheme.Renderer().Assets, index, models, new DiagnosticBag());
        var site = new PublishedSite(manual.Publication.Linked, SiteModel.From(index, manual.Options, disclaimer: null, assets, new DiagnosticBag()), assets, TestTheme.Renderer(), models);
        var menu = site.Linked.Graph.Menu;

        foreach (var page in site.Index.Pages)
        {
            var root = menu.RootOf(page, site.Index.Site)!;
            Assert.Equal(Lines(PageMenu.EntriesFor(root, page, site, shared: null)), Lines(PageMenu.Of(page, site)!.Entries));
        }
        Assert.Equal(menu.IsRepeated(manual.Page("part-1/page-1.md")), settings.Length > 0);
    }

    private static string[] Lines(ImmutableArray<MenuEntry> entries) =>
        [.. entries.SelectMany(entry => Lines(entry.Items).Select(line => "  " + line).Prepend($"{entry.Label} {entry.Url} {entry.IsCurrent} {entry.IsOpen}"))];

    /// <summary>From the home page, by menus and steps alone.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_page_of_any_tree_of_folders_can_be_reached(int seed)
    {
        var random = new Random(seed);
        var site = TestSite.Empty().With("site.yml", Settings);
        for (var i = 0; i < Thorough.Of(full: 900, sample: 220); i++)
            site = site.With(string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => $"f{random.Next(3)}/")) + (random.Next(12) == 0 ? "index.md" : $"p{i}.md"), $"# Title {i}\n");
        var seen = new HashSet<string>();
        var ahead = new Queue<string>(["index.html"]);
        while (ahead.TryDequeue(out var output))
        {
            if (!seen.Add(output))
                continue;
            foreach (var link in site.Document(output).QuerySelectorAll(".sidebar a, .page-steps a, .cards a"))
                ahead.Enqueue(link.GetAttribute("href")!.TrimStart('/') + "index.html");
        }

        Assert.Empty(site.Publication.Index.Pages.Select(page => page.Route.Output.Value).Except(seen));
    }

    private static string Text(TestSite site, string output) => System.Text.Encoding.UTF8.GetString(site.Render().Single(file => file.Path.Value == output).Content.Span);

    private static IElement Sidebar(IHtmlDocument page) => page.QuerySelector(".sidebar")!;

    private static string Outline(IElement node) => string.Concat(node.Children.Select(child => child.LocalName switch
    {
        "a" => (child.HasAttribute("aria-current") ? "*" : "") + child.TextContent,
        "summary" => child.TextContent + "[",
        "details" => Outline(child).TrimEnd() + "]",
        "li" => Outline(child) + " ",
        _ => Outline(child),
    }));
}
