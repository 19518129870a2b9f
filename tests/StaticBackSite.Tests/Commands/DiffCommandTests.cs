namespace StaticBackSite.Tests.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private readonly StaticBack _staticback = new();

    [Fact]
    public void Compares_two_outputs()
    {
        _staticback.Run("--output", "before");
        _staticback.Write("input/index.md", "---\ntitle: Home\ndescription: The first page.\n---\nDo not welcome.\n").Run("--output", "after");

        Assert.Equal(0, _staticback.Run("diff", "before", "after"));
        Assert.StartsWith("/\n  @@ Home @@\n  ! negation\n  - Welcome.\n  + Do not welcome.\n\n1 page changed, 0 added, 0 removed;", _staticback.Output, StringComparison.Ordinal);
        Assert.Equal("", _staticback.Errors);

        Assert.Equal(0, _staticback.Run("diff", "before", "after", "--format", "markdown"));
        Assert.StartsWith("## What readers will see\n\n1 page changed,", _staticback.Output, StringComparison.Ordinal);

        Assert.Equal(0, _staticback.Run("diff", "after", "after"));
        Assert.Equal("The two sites are the same, byte for byte.\n", _staticback.Output);
    }

    [Theory]
    [InlineData("nowhere", "is not there")]
    [InlineData("input", "holds no page")]
    public void A_folder_without_a_site_is_SB1570(string folder, string what)
    {
        _staticback.Run();

        Assert.Equal(2, _staticback.Run("diff", "output", folder));
        Assert.Equal($"{folder}:1:1: error SB1570: the folder {folder} {what}\n  hint: build the site into it first, with `staticback build --output`\n", _staticback.Errors);
        Assert.Equal("", _staticback.Output);
        Assert.Equal(2, _staticback.Run("diff", folder, "output"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_since_it_could_hide_a_change()
    {
        _staticback.Run();
        File.CreateSymbolicLink(_staticback.PathOf("output/linked.html"), _staticback.PathOf("input/index.md"));

        Assert.Equal(2, _staticback.Run("diff", "output", "output"));
        Assert.StartsWith("output/linked.html:1:1: error SB1005: this is a symbolic link", _staticback.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff", "one")]
    [InlineData("diff", "one", "two", "--format", "html")]
    public void Wrong_usage_is_exit_code_2(params string[] arguments)
    {
        Assert.Equal(2, _staticback.Run(arguments));
        Assert.StartsWith("staticback: ", _staticback.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _staticback.Dispose();
}
