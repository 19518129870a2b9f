using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Routing;

public sealed class SourcePathTests
{
    [Theory]
    [InlineData("articles/x.md", "../glossary/cavitation.md", "glossary/cavitation.md")]
    [InlineData("articles/x.md", "y.md", "articles/y.md")]
    [InlineData("articles/x.md", "./y.md", "articles/y.md")]
    [InlineData("articles/x.md", "/glossary/cavitation.md", "glossary/cavitation.md")]
    [InlineData("index.md", "a//b/./c.md", "a/b/c.md")]
    public void Resolves_a_relative_path(string from, string relative, string expected) =>
        Assert.Equal(expected, new SourcePath(from).Resolve(relative)?.Value);

    [Theory]
    [InlineData("index.md", "../secret.md")]
    [InlineData("articles/x.md", "../../secret.md")]
    [InlineData("articles/x.md", "/../secret.md")]
    public void Does_not_leave_the_input_folder(string from, string relative) =>
        Assert.Null(new SourcePath(from).Resolve(relative));

    [Theory]
    [InlineData("articles/x.md", "glossary/y.md", "../glossary/y.md")]
    [InlineData("articles/x.md", "articles/y.md", "y.md")]
    [InlineData("index.md", "a/b.md", "a/b.md")]
    [InlineData("a/b/c.md", "d.md", "../../d.md")]
    public void Writes_the_way_to_another_file(string from, string to, string expected) =>
        Assert.Equal(expected, new SourcePath(from).RelativeTo(new SourcePath(to)));

    [Theory]
    [InlineData("articles/x.md", "articles/", "x.md", "x", true, false)]
    [InlineData("index.md", "", "index.md", "index", true, true)]
    [InlineData("a/README.md", "a/", "README.md", "README", true, true)]
    [InlineData("a/Readme.MD", "a/", "Readme.MD", "Readme", true, true)]
    [InlineData("a/Index.md", "a/", "Index.md", "Index", true, false)]
    [InlineData("a/index.yml", "a/", "index.yml", "index", false, false)]
    [InlineData("a/.hidden", "a/", ".hidden", ".hidden", false, false)]
    [InlineData("a/b.tar.gz", "a/", "b.tar.gz", "b.tar", false, false)]
    public void Has_parts(string path, string folder, string file, string stem, bool isMarkdown, bool isIndex)
    {
        var source = new SourcePath(path);

        Assert.Equal((folder, file, stem), (source.Folder, source.FileName, source.Stem));
        Assert.Equal((isMarkdown, isIndex), (source.IsMarkdown, source.IsIndex));
    }

    [Fact]
    public void Is_written_with_forward_slashes_and_none_around_it()
    {
        Assert.Equal("a/b.md", new SourcePath("\\a\\b.md").Value);
        Assert.Equal("a/b", new SourcePath("/a/b/").ToString());
        Assert.Equal("", SourcePath.Root.Value);
        Assert.True(new SourcePath("a").CompareTo(null) > 0);
    }

    [Fact]
    public void Knows_its_ending_and_its_folders()
    {
        Assert.True(new SourcePath("a/b.SVG").HasExtension(".svg"));
        Assert.False(new SourcePath("a/b.svgz").HasExtension(".svg"));
        Assert.True(new SourcePath("a/b/c.md").IsIn("a"));
        Assert.True(new SourcePath("a/b/c.md").IsIn("a/b"));
        Assert.False(new SourcePath("ab/c.md").IsIn("a"));
        Assert.False(new SourcePath("A/c.md").IsIn("a"));
    }

    /// <summary>The short cut for plain paths and the walk over segments agree.</summary>
    [Theory]
    [InlineData("a/b.md", "c//d.md", "a/c/d.md")]
    [InlineData("a/b.md", "c/./d.md", "a/c/d.md")]
    [InlineData("a/b.md", "c/../d.md", "a/d.md")]
    [InlineData("a/b.md", "c/d/", "a/c/d")]
    [InlineData("a/b.md", "c/..", "a")]
    [InlineData("a/b.md", ".", "a")]
    [InlineData("a/b.md", "x", "a/x")]
    [InlineData("a/b.md", ".x", "a/.x")]
    [InlineData("a/b.md", "c\\d.md", "a/c/d.md")]
    [InlineData("a/b.md", "", "a")]
    public void Resolves_whatever_form_a_path_has(string from, string relative, string expected) =>
        Assert.Equal(expected, new SourcePath(from).Resolve(relative)?.Value);

    [Theory]
    [InlineData("a/b/c.md", "a/d.md", "../d.md")]
    [InlineData("a/b/c.md", "a/b", "../b")]
    [InlineData("a/b.md", "c/d/e.md", "../c/d/e.md")]
    public void Goes_up_no_further_than_it_must(string from, string to, string expected) =>
        Assert.Equal(expected, new SourcePath(from).RelativeTo(new SourcePath(to)));

    [Theory]
    [InlineData("a/move/README.md", "move")]
    [InlineData("articles/x.md", "x")]
    [InlineData("move/index.md", "move")]
    [InlineData("index.md", "index")]
    public void Knows_its_name_for_xref(string path, string slug) => Assert.Equal(slug, new SourcePath(path).Slug);
}
