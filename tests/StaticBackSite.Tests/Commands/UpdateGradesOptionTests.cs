namespace StaticBackSite.Tests.Commands;

public sealed class UpdateGradesOptionTests
{
    private const string Easy = "The cat sat on the mat. The cat sat on the mat. The cat sat on the mat. The cat sat on the mat. The cat sat on the mat. The cat sat on the mat.";
    private const string Harder = "Considerable deterioration of musculoskeletal flexibility necessitates professional evaluation. " + Easy;

    [Fact]
    public void The_grades_are_written_when_asked_for_and_after_a_good_build_alone()
    {
        using var staticback = new StaticBack();
        var grades = staticback.PathOf("input/reading-grades.yml");
        staticback.Write("input/x.md", Page(Easy)).Write("input/draft.md", Page(Harder, "draft: true\n")).Run();
        Assert.False(File.Exists(grades));

        Assert.Equal(0, staticback.Run("--update-grades", "--drafts"));
        Assert.Contains("reading-grades.yml holds the reading grades of 1 page.", staticback.Output, StringComparison.Ordinal);
        var once = File.ReadAllText(grades);
        Assert.EndsWith("\nx.md: -1.4\n", once, StringComparison.Ordinal);

        staticback.Write("input/y.md", Page(Easy + " [x](gone.md)"));
        Assert.Equal(1, staticback.Run("--update-grades"));
        Assert.Equal(once, File.ReadAllText(grades));
        Assert.False(File.Exists(staticback.PathOf("output/reading-grades.yml")));
    }

    [Fact]
    public void A_page_is_held_to_the_grade_that_was_recorded()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\npolicy: { readingGrade: error }\n").Write("input/x.md", Page(Easy));
        Assert.Equal(0, staticback.Run("--update-grades"));

        staticback.Write("input/x.md", Page(Harder));
        Assert.Equal(1, staticback.Run());
        Assert.Matches("^input/x.md:5:1: error SB5304: this page reads at grade [0-9.]+, up from -1.4 when last recorded\n", staticback.Errors);
    }

    private static string Page(string text, string more = "") => $"---\ntitle: X\ndescription: About x.\n{more}---\n{text}\n";
}
