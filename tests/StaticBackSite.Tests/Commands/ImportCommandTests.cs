namespace StaticBackSite.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly StaticBack _staticback = new();

    [Fact]
    public void What_is_imported_builds_and_the_source_stays_as_it_was()
    {
        _staticback.Write("old/mkdocs.yml", "site_name: Old\nnav: [index.md, use.md]\n").Write("old/docs/index.md", "# Old\n\n[Use](use.md)\n").Write("old/docs/use.md", "---\nhide: toc\n---\n# Use\n\n!!! note\n    Text.\n");
        var before = _staticback.Files("old");

        Assert.Equal(0, _staticback.Run("import", "old", "--output", "new"));
        Assert.StartsWith("Imported 2 pages as MkDocs has them, into new.\n  the address of the site is not known; correct `url` in site.yml: 1 place, site.yml\n  the front matter key `hide` means nothing here and was left out: 1 place, docs/use.md\n", _staticback.Output, StringComparison.Ordinal);
        Assert.Equal(before, _staticback.Files("old"));
        Assert.Contains("- `docs/use.md`", File.ReadAllText(_staticback.PathOf("new/.import-report.md")), StringComparison.Ordinal);

        Assert.Equal(0, _staticback.Run("--input", "new", "--no-search", "--warnings-as-errors"));
        Assert.True(File.Exists(_staticback.PathOf("output/use/index.html")));
    }

    [Fact]
    public void Changes_no_file_that_is_there()
    {
        _staticback.Write("old/a.md", "# A\n").Write("new/mine.txt", "mine");

        Assert.Equal(2, _staticback.Run("import", "old", "--output", "new"));
        Assert.Equal("staticback: error SB1564: new is not empty, and `import` changes no file that is there\n  hint: name another folder with --output\nNothing was written.\n", _staticback.Errors);
        Assert.Equal(["mine.txt"], _staticback.Files("new").Keys);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("empty")]
    public void A_folder_without_pages_is_told(string folder)
    {
        _staticback.Write("empty/a.txt", "text");

        Assert.Equal(2, _staticback.Run("import", folder, "--output", "new"));
        Assert.StartsWith("staticback: error SB1002: ", _staticback.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_staticback.PathOf("new")));
    }

    public void Dispose() => _staticback.Dispose();
}
