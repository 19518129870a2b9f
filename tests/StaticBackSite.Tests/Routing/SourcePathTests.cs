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
    [InlineData("articles/x.md", "x")]
    [InlineData("move/index.md", "move")]
    [InlineData("index.md", "index")]
    public void Knows_its_name_for_xref(string path, string slug) => Assert.Equal(slug, new SourcePath(path).Slug);
}
