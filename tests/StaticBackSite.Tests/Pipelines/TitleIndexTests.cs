using System.Text.Json;
using StaticBackSite.Outputs;

namespace StaticBackSite.Tests.Pipelines;

/// <summary><c>search.json</c>: what the search answers from at once, and what a site's own settings put first.</summary>
public sealed class TitleIndexTests
{
    private const string Settings = "name: Test\nurl: https://example.org\nlocale: en-GB\nnavigation: [move/index.md]\n";

    private static TestSite Site(string search = "") => new TestSite()
        .With("site.yml", Settings + search)
        .With("search.md", "---\ntitle: Search\ndescription: Look.\ntype: utility\n---\nLook.\n")
        .WithPage("move/index.md", "Text.\n\n## Why it helps\n\nText.\n\n### Each day\n\nText.\n\n#### Deep\n\nText.", "Moves", "shortTitle: Move\n")
        .WithPage("inside/notes.md", "Text.", "Notes")
        .WithTerm("pop", "Pop", "aliases: [snap]\nsearchAliases: [crack]\n");

    [Fact]
    public void Holds_titles_names_and_headings_of_what_people_read()
    {
        var pages = Index(Site()).GetProperty("pages").EnumerateArray().ToDictionary(page => page.GetProperty("url").GetString()!);

        Assert.Equal(["/", "/glossary/pop/", "/inside/notes/", "/move/"], pages.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("""{"url":"/move/","title":"Moves","section":"Move","text":"About move/index.md.","short":"Move","headings":[{"id":"why-it-helps","text":"Why it helps"},{"id":"each-day","text":"Each day"}],"weight":1.1}""", pages["/move/"].GetRawText());
        Assert.Contains("\"names\":[\"snap\"],\"also\":[\"crack\"]", pages["/glossary/pop/"].GetRawText(), StringComparison.Ordinal);
        Assert.False(pages["/"].TryGetProperty("section", out _));
    }

    [Fact]
    public void Is_there_without_an_index_of_the_full_text()
    {
        var html = Site().Html("index.html");

        Assert.Contains("data-search-titles=\"/search.json\" data-search-script=\"/assets/search.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-search=", html, StringComparison.Ordinal);
        Assert.Contains("data-search-box", Site().Html("search/index.html"), StringComparison.Ordinal);
        Assert.Contains("opensearch.xml", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_the_site_answers_offers_and_leaves_out()
    {
        var site = Site("search:\n  suggestions: [stiff]\n  answers:\n    - { page: move/index.md#each-day, phrases: [how often, daily] }\n  otherwise: [index.md]\n  leaveOut: [inside/]\n");
        var index = Index(site);

        Assert.Equal("[\"stiff\"]", index.GetProperty("suggestions").GetRawText());
        var pages = index.GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("url").GetString()).ToArray();
        Assert.DoesNotContain("/inside/notes/", pages);
        Assert.Equal($$"""[{"page":{{Array.IndexOf(pages, "/move/")}},"phrases":["how often","daily"],"part":"each-day"}]""", index.GetProperty("answers").GetRawText());
        Assert.Equal($"[{Array.IndexOf(pages, "/")}]", index.GetProperty("otherwise").GetRawText());
        Assert.DoesNotContain("data-pagefind-body", site.Html("inside/notes/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answers: [{ page: move/indx.md, phrases: [x] }]", "there is no page `move/indx.md`", "did you mean `move/index.md`?")]
    [InlineData("answers: [{ page: 'move/index.md#each-dya', phrases: [x] }]", "move/index.md has no part `#each-dya`", "did you mean `each-day`?")]
    [InlineData("otherwise: [indx.md]", "there is no page `indx.md`", "did you mean `index.md`?")]
    [InlineData("leaveOut: [insde/]", "there is no page `insde/`", "the path begins at the input folder")]
    public void Reports_what_the_site_does_not_have(string setting, string message, string hint)
    {
        var report = Site($"search:\n  {setting}\n").Report;

        Assert.Contains(message, report, StringComparison.Ordinal);
        Assert.Contains(hint, report, StringComparison.Ordinal);
    }

    /// <summary>The words of the signs come from where the signs are, by way of what any pack may add.</summary>
    [Fact]
    public void Puts_the_warning_signs_before_all_else()
    {
        var site = Site("search:\n  answers:\n    - { page: move/index.md, phrases: [move] }\n")
            .With("red-flags.yml", "levels:\n  emergency:\n    label: Now\n    heading: Call if\n    searches: [numb]\n    signs: [{ text: it is numb }]\n")
            .WithPage("help.md", "::: care-cards emergency\n:::", "Help", "type: redFlags\n");
        var first = Index(site).GetProperty("answers").EnumerateArray().First();

        Assert.Equal("Now", first.GetProperty("label").GetString());
        Assert.True(first.GetProperty("alert").GetBoolean());
    }

    /// <summary>What is passed over as too long for the budget is no shorter than it was taken for.</summary>
    [Fact]
    public void Takes_at_least_as_many_bytes_as_it_was_taken_for()
    {
        var site = Site();
        var atLeast = TitleIndex.AtLeast(site.Publication.Index.Pages, TitleIndex.Cut.Nothing, int.MaxValue);

        Assert.InRange(site.Publication.Files.Single(file => file.Path.Value == "search.json").Render().Content.Length, atLeast, 4 * atLeast);
        Assert.InRange(TitleIndex.AtLeast(site.Publication.Index.Pages, TitleIndex.Cut.Headings, int.MaxValue), 1, atLeast - 1);
    }

    /// <summary>Bytes at two sizes: the index of a large site holds less of each page, and every title.</summary>
    [Fact]
    public void Stays_within_its_budget_where_there_is_much_to_say()
    {
        var site = Site();
        for (var i = 0; i < 1000; i++)
            site.WithPage($"many/page-{i}.md", string.Concat(Enumerable.Range(0, 8).Select(j => $"\n## A heading of some length, the {j}th of page {i}\n\nText.\n")), $"Page {i}");
        var index = site.Publication.Files.Single(file => file.Path.Value == "search.json").Render().Content;

        Assert.InRange(index.Length, TitleIndex.Budget / 4, TitleIndex.Budget);
        Assert.Equal(1004, JsonDocument.Parse(index).RootElement.GetProperty("pages").GetArrayLength());
    }

    private static JsonElement Index(TestSite site) => JsonDocument.Parse(site.Publication.Files.Single(file => file.Path.Value == "search.json").Render().Content).RootElement;
}
