using System.Text;
using StaticBackSite.Configuration;

namespace StaticBackSite.Tests.Configuration;

/// <summary>A site rewords the interface in <c>strings.yml</c>.</summary>
public sealed class StringsTests
{
    private static TestSite Site(string strings) => new TestSite()
        .With("strings.yml", strings)
        .WithPage("long.md", "## First\n\nWords.\n\n## Second\n\n::: tip\nTry it.\n:::", "Long")
        .WithPage("short.md", "## Only\n\nWords with a [link](long.md).", "Short");

    private static string Asset(TestSite site, string name) =>
        Encoding.UTF8.GetString(site.Render().Single(file => file.Path.Value.StartsWith("assets/" + name, StringComparison.Ordinal) && file.Path.Value.EndsWith(".css", StringComparison.Ordinal)).Content.Span);

    private static string Script(TestSite site, string name) =>
        Encoding.UTF8.GetString(site.Render().Single(file => file.Path.Value.StartsWith("assets/" + name, StringComparison.Ordinal) && file.Path.Value.EndsWith(".js", StringComparison.Ordinal)).Content.Span);

    [Fact]
    public void Its_texts_take_the_place_of_ours_on_pages()
    {
        var site = Site("page: { skipToMain: Zum Inhalt, backlinks: Links hierher }\ncallouts: { tip: Tipp & Trick }\n");

        Assert.Empty(site.Codes);
        var page = site.Document("long/index.html");
        Assert.Equal("Zum Inhalt", page.QuerySelector(".skip-link")!.TextContent);
        Assert.Equal("Links hierher", page.QuerySelector("#_backlinks_title")!.TextContent);
        Assert.Equal("Tipp & Trick", page.QuerySelector(".callout-title")!.TextContent);
        Assert.Equal("On this page", page.QuerySelector("#_contents_title")!.TextContent);
    }

    [Fact]
    public void Plurals_have_two_forms()
    {
        var site = Site("page:\n  sections:\n    one: ein Teil\n    other: \"Teile: {count}\"\n");

        Assert.Empty(site.Codes);
        Assert.Equal("Teile: 2", site.Document("long/index.html").QuerySelector(".contents summary")!.TextContent);
        Assert.Equal("ein Teil", site.Document("short/index.html").QuerySelector(".contents summary")!.TextContent);
    }

    [Fact]
    public void Scripts_and_stylesheets_say_them_too()
    {
        var site = Site("""
            search: { close: "It's done", foundInstead: "for {words}: {found} `x`", alsoNamed: "(or {names})" }
            figures: { close: "<Shut> 'it'" }
            glossary: { tapAgain: "Tap \"again\"", wordsFound: { one: "{count} word", other: "words: {count}" } }
            """).WithTerm("disc", "Disc");

        Assert.Empty(site.Codes);
        var search = site.Publication.Files.Single(file => file.Path.Value.StartsWith("assets/search.", StringComparison.Ordinal) && file.Path.Value.EndsWith(".js", StringComparison.Ordinal)).Render();
        var script = Encoding.UTF8.GetString(search.Content.Span);
        // Names are short in a script that the theme's build has made small.
        Assert.Contains(@"'It\'s done'", script, StringComparison.Ordinal);
        Assert.Matches(@"`for \$\{\w+\}: \$\{\w+\} \\`x\\``", script);
        Assert.Matches(@"\[' \(or ', ?\.\.\.\w+\(\w+\.join\("", ""\), ?\w+\), ?'\)'\]", script);
        Assert.Contains("<button>&lt;Shut&gt; &#39;it&#39;<", Script(site, "site."), StringComparison.Ordinal);
        Assert.Matches(@"(\w+) === 1 \? `\$\{\1\} word` : `words: \$\{\1\}`", Script(site, "filter."));
        Assert.Matches("content: ?\"Tap \\\\\"again\\\\\"\"", Asset(site, "site."));
    }

    [Fact]
    public void Other_words_are_other_bytes_and_so_another_address()
    {
        string[] Addresses(TestSite site) => [.. site.Render().Select(file => file.Path.Value).Where(path => path.StartsWith("assets/site.", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal))];

        Assert.NotEqual(Addresses(new TestSite()), Addresses(new TestSite().With("strings.yml", "figures: { close: Shut }\n")));
    }

    [Theory]
    [InlineData("{b} and {a}", "2 and 1")]
    [InlineData("{a}{a}", "11")]
    [InlineData("{c} and {", "{c} and {")]
    [InlineData("", "")]
    public void A_phrase_has_its_values_anywhere(string text, string expected) => Assert.Equal(expected, new Phrase(text, ["a", "b"]).With("1", "2"));

    [Theory]
    [InlineData("to {page}.", "to ", ".")]
    [InlineData("{page}", "", "")]
    [InlineData("nowhere", "nowhere", "")]
    public void Markup_stands_between_two_halves(string text, string before, string after) => Assert.Equal(new Around(before, after), Around.From(text));
}
