namespace StaticBackSite.Tests.Commands;

public sealed class UpdateBaselineOptionTests
{
    [Fact]
    public void Publishes_what_is_wrong_today_and_refuses_what_comes_tomorrow()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/a.md", "# A\n\n[x](gone.md)\n");
        Assert.Equal(1, staticback.Run("--no-search"));

        Assert.Equal(0, staticback.Run("--no-search", "--update-baseline"));
        Assert.Contains("baseline.txt holds 1 finding to put right.", staticback.Output, StringComparison.Ordinal);
        Assert.Equal("", staticback.Errors);
        Assert.EndsWith("\na.md: SB2001: there is no file `gone.md`\n", File.ReadAllText(staticback.PathOf("input/baseline.txt")), StringComparison.Ordinal);
        Assert.True(File.Exists(staticback.PathOf("output/a/index.html")));
        Assert.False(File.Exists(staticback.PathOf("output/baseline.txt")));

        staticback.Write("input/b.md", "# B\n\n[x](gone.md)\n");
        Assert.Equal(1, staticback.Run("--no-search"));
        Assert.StartsWith("input/b.md:3:5: error SB2001", staticback.Errors, StringComparison.Ordinal);
    }
}
