namespace StaticBackSite.Tests.Commands;

public sealed class NewSiteCommandTests : IDisposable
{
    private readonly StaticBack _staticback = new();

    [Fact]
    public void Begins_a_site_that_builds_without_a_finding()
    {
        Assert.Equal(0, _staticback.Run("new", "site", "my-docs"));
        Assert.Equal("Wrote 7 files into my-docs. This shows the site while you write:\n  cd my-docs\n  staticback preview --open\n", _staticback.Output);

        Assert.Equal(0, _staticback.Run("--input", "my-docs/input", "--output", "my-docs/output", "--no-search", "--warnings-as-errors"));
        Assert.Equal("", _staticback.Errors);
        Assert.Contains(">My docs</h1>", File.ReadAllText(_staticback.PathOf("my-docs/output/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C# & \"friends\": `v2` [x]{y} *z*")]
    [InlineData("---")]
    public void A_folder_may_have_any_name(string name)
    {
        Assert.Equal(0, _staticback.Run("new", "site", name));
        Assert.Equal(0, _staticback.Run("--input", $"{name}/input", "--output", "out", "--no-search"));
    }

    [Fact]
    public void Changes_no_file_that_is_there()
    {
        _staticback.Write("old/netlify.toml", "mine");

        Assert.Equal(2, _staticback.Run("new", "site", "old"));
        Assert.Equal("staticback: error SB1564: old/netlify.toml is there already, and `new site` changes no file\n  hint: name an empty folder or a new one\nNothing was written.\n", _staticback.Errors);
        Assert.Equal(["netlify.toml"], _staticback.Files("old").Keys);
    }

    public void Dispose() => _staticback.Dispose();
}
