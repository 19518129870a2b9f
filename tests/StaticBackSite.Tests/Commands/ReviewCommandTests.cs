namespace StaticBackSite.Tests.Commands;

public sealed class ReviewCommandTests : IDisposable
{
    private const string File = "input/articles/x.md";
    private const string Page = "---\ntitle: A page\ndescription: About this page.\n---\nWords that were checked.\n";

    private const string Site = "name: Test\nurl: https://example.org\nlocale: en-GB\n";

    private readonly StaticBack _staticback = new StaticBack().Write("input/site.yml", Site + "packs: [health]\n").Write(File, Page);

    private string Written => System.IO.File.ReadAllText(_staticback.PathOf(File));

    [Fact]
    public void Records_a_review_that_the_build_then_honours()
    {
        Assert.Equal(0, Review("articles/x.md"));
        Assert.StartsWith("articles/x.md now records a review by Ann Example (physiotherapist) on 6 August 2026.", _staticback.Output, StringComparison.Ordinal);
        Assert.Matches("^---\ntitle: A page\ndescription: About this page.\nclinicalReview:\n  name: \"Ann Example\"\n  role: \"physiotherapist\"\n  date: 2026-08-06\n  hash: \"[0-9a-f]{16}\"\n---\nWords that were checked.\n$", Written);
        Assert.Equal(0, _staticback.Run("--warnings-as-errors"));

        _staticback.Write(File, Written.Replace("were checked", "were not checked", StringComparison.Ordinal)).Run();
        Assert.StartsWith("input/articles/x.md:8:9: warning SB5901: the text has changed since Ann Example (physiotherapist) checked it on 6 August 2026", _staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_the_pack_has_no_reviews()
    {
        _staticback.Write("input/site.yml", Site);

        Assert.Equal(2, Review("articles/x.md"));
        Assert.StartsWith("staticback: nothing was recorded: reviews belong to the health pack", _staticback.Errors, StringComparison.Ordinal);
        Assert.Equal(Page, Written);
    }

    [Fact]
    public void Takes_the_path_that_a_shell_completes() => Assert.Equal(0, Review(File));

    [Fact]
    public void Says_which_review_it_replaces()
    {
        Review("articles/x.md");
        var once = Written;

        Assert.Equal(0, _staticback.Run("review", "articles/x.md", "--name", "Ben Other", "--role", "GP", "--date", "2026-09-01"));
        Assert.Contains("on 1 September 2026, in place of the review by Ann Example (physiotherapist) of 6 August 2026.", _staticback.Output, StringComparison.Ordinal);
        Assert.Equal(once.Replace("Ann Example", "Ben Other", StringComparison.Ordinal).Replace("physiotherapist", "GP", StringComparison.Ordinal).Replace("2026-08-06", "2026-09-01", StringComparison.Ordinal), Written);
    }

    [Fact]
    public void A_page_with_errors_is_left_alone()
    {
        const string broken = "---\ntitle: A page\ndescription: About this page.\n---\n[x](gone.md)\n";
        _staticback.Write(File, broken);

        Assert.Equal(1, Review("articles/x.md"));
        Assert.Contains("SB2001", _staticback.Errors, StringComparison.Ordinal);
        Assert.Equal(broken, Written);
    }

    [Fact]
    public void Errors_of_other_pages_do_not_matter()
    {
        _staticback.Write("input/y.md", "no front matter");

        Assert.Equal(0, Review("articles/x.md"));
    }

    [Fact]
    public void An_unknown_page_gets_the_nearest()
    {
        Assert.Equal(2, Review("articles/y.md"));
        Assert.Contains("there is no page articles/y.md. did you mean `articles/x.md`?", _staticback.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--name", "Ann")]
    [InlineData("--name", "Ann", "--role", " ")]
    [InlineData("--name", "Ann\nhash: x", "--role", "GP")]
    [InlineData("--name", "Ann", "--role", "GP", "--date", "9999-01-01")]
    public void Name_role_and_a_day_that_has_come_are_needed(params string[] options)
    {
        Assert.Equal(2, _staticback.Run(["review", "articles/x.md", .. options]));
        Assert.Equal(Page, Written);
    }

    public void Dispose() => _staticback.Dispose();

    private int Review(string page) => _staticback.Run("review", page, "--name", "Ann Example", "--role", "physiotherapist", "--date", "2026-08-06");
}
