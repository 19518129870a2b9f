namespace StaticBackSite.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly StaticBack _staticback = new();

    [Fact]
    public void Writes_an_article_and_says_what_comes_next()
    {
        Assert.Equal(0, _staticback.Run("new", "article", "Why a joint “clicks”: the short answer", "--date", "2026-11-22"));
        Assert.Equal(
            """
            Wrote input/articles/why-a-joint-clicks-the-short-answer.md, a draft that the published site leaves out.
            Next: write the text there. This shows it while you write:
              staticback preview --open
            And this lists what it still lacks:
              staticback build --drafts
            When it is ready, delete its line `draft: true`, and link to it from a page that its readers come from.

            """,
            _staticback.Output);
        Assert.Equal("", _staticback.Errors);
        Assert.Contains("\ntitle: \"Why a joint “clicks”: the short answer\"\n", File.ReadAllText(_staticback.PathOf("input/articles/why-a-joint-clicks-the-short-answer.md")), StringComparison.Ordinal);

        Assert.Equal(0, _staticback.Run("--warnings-as-errors"));
        Assert.StartsWith("Published 1 page,", _staticback.Output, StringComparison.Ordinal);
        Assert.Equal(0, _staticback.Run("--drafts"));
        Assert.Contains(">Why a joint “clicks”: the short answer</h1>", File.ReadAllText(_staticback.PathOf("output/articles/why-a-joint-clicks-the-short-answer/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_term()
    {
        Assert.Equal(0, _staticback.Run("new", "term", "Ménière’s disease"));
        Assert.StartsWith("Wrote input/glossary/menieres-disease.md, a draft", _staticback.Output, StringComparison.Ordinal);

        Assert.Equal(0, _staticback.Run("--drafts"));
        Assert.Contains(">Ménière’s disease</h1>", File.ReadAllText(_staticback.PathOf("output/glossary/menieres-disease/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cavitation")]
    [InlineData("CAVITATION!")]
    public void Never_overwrites(string title)
    {
        _staticback.Write("input/glossary/Cavitation.md", "mine");

        Refuses("input/glossary/Cavitation.md:1:1: error SB1562: this page is there already\n  hint: change it, or choose another title\n", "new", "term", title);
        Assert.Equal("mine", File.ReadAllText(_staticback.PathOf("input/glossary/Cavitation.md")));
    }

    [Theory]
    [InlineData("  ?!  ")]
    [InlineData("../..")]
    public void A_title_needs_words(string title) =>
        Refuses($"input:1:1: error SB1560: `{title.Trim()}` has no letter or digit to name a file by\n  hint: write the title as readers will see it, in quotation marks\n", "new", "article", title);

    [Theory]
    [InlineData("One\nTwo")]
    [InlineData("One\u0007Two")]
    [InlineData("One\u2028Two")]
    public void A_title_is_one_line(string title) =>
        Refuses("input:1:1: error SB1561: this title has a line break or another sign that cannot be seen\n  hint: type it on one line, in quotation marks\n", "new", "article", title);

    [Theory]
    [InlineData("Index", "index")]
    [InlineData("Con.", "con")]
    public void Some_names_cannot_be_used(string title, string name) =>
        Refuses($"input/articles/{name}.md:1:1: error SB1563: `{name}` cannot be the name of a page\n  hint: add a word to the title\n", "new", "article", title);

    [Fact]
    public void A_title_that_the_build_would_refuse_is_refused_at_once()
    {
        _staticback.Write("input/site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nfrontMatter: strict\n");

        Refuses(
            $"""
            input/articles/{new string('a', 66)}.md:3:8: error SB1109: `title` has 66 characters, and at most 65 are allowed
              | title: "{new string('a', 66)}"
              |        ^{new string('~', 67)}
              hint: say it in fewer words

            """,
            "new", "article", new string('a', 66));
    }

    [Fact]
    public void A_word_that_another_term_explains_is_told()
    {
        _staticback.Write("input/glossary/osteophyte.md", "---\ntitle: Osteophyte\ndefinition: A bump.\naliases: [bone spur]\n---\nText.\n");

        Refuses(
            """
            input/glossary/osteophyte.md:4:11: error SB3001: `bone spur` may mean two terms: `bone-spur` and `osteophyte`
              | aliases: [bone spur]
              |           ^~~~~~~~~
              hint: take it out of one of glossary/bone-spur.md and glossary/osteophyte.md, or list it there under `neverLink`

            """,
            "new", "term", "Bone spur");
    }

    [Fact]
    public void Stays_inside_the_input_folder()
    {
        Assert.Equal(0, _staticback.Run("new", "article", "../../x/..\\y", "--input", "input"));
        Assert.StartsWith("Wrote input/articles/x-y.md,", _staticback.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_elsewhere_do_not_keep_a_writer_from_beginning()
    {
        _staticback.Write("input/broken.md", "no front matter");

        Assert.Equal(0, _staticback.Run("new", "article", "A new page"));
    }

    [Fact]
    public void A_missing_input_folder_is_told()
    {
        Assert.Equal(2, _staticback.Run("new", "article", "X y", "--input", "nowhere"));
        Assert.StartsWith("nowhere:1:1: error SB1002: there is no folder nowhere", _staticback.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_staticback.PathOf("nowhere")));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new", "article")]
    [InlineData("new", "poem", "X")]
    public void Wrong_usage_is_exit_code_2(params string[] arguments) => Assert.Equal(2, _staticback.Run(arguments));

    public void Dispose() => _staticback.Dispose();

    private void Refuses(string expected, params string[] arguments)
    {
        var before = _staticback.Files("input");

        Assert.Equal(2, _staticback.Run(arguments));
        Assert.Equal(expected + "Nothing was written.\n", _staticback.Errors);
        Assert.Equal("", _staticback.Output);
        Assert.Equal(before, _staticback.Files("input"));
    }
}
