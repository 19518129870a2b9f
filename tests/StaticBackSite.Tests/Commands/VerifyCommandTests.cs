namespace StaticBackSite.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly StaticBack _staticback = new();

    public VerifyCommandTests() => _staticback.Run();

    public void Dispose() => _staticback.Dispose();

    [Fact]
    public void Says_that_a_site_is_as_it_was_built()
    {
        Assert.Equal(0, _staticback.Run("verify"));
        Assert.Equal("output is as it was built.\n", _staticback.Output);
    }

    [Fact]
    public void Names_a_changed_file()
    {
        var page = _staticback.PathOf("output/index.html");
        File.WriteAllText(page, File.ReadAllText(page).Replace("Welcome", "Goodbye", StringComparison.Ordinal));

        Refuses("output/index.html:1:1: error SB1547: the bytes of this file are not those that the build wrote\n  hint: change the file in the input folder, and build the site again\n");
    }

    [Fact]
    public void Names_a_file_of_another_size()
    {
        File.WriteAllText(_staticback.PathOf("output/index.html"), "short");

        Assert.Equal(1, _staticback.Run("verify"));
        Assert.StartsWith("output/index.html:1:1: error SB1547: this file has 5 bytes, and the build wrote ", _staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_missing_file()
    {
        File.Delete(_staticback.PathOf("output/index.html"));

        Refuses("output/index.html:1:1: error SB1546: the build wrote this file, and it is not there\n  hint: build or copy the site again\n");
    }

    [Fact]
    public void Names_an_added_file()
    {
        _staticback.Write("output/a/.hidden", "");

        Refuses("output/a/.hidden:1:1: error SB1548: the build did not write this file\n  hint: move it to the input folder, or delete it\n");
    }

    [Fact]
    public void Does_not_follow_a_link_in_place_of_a_file()
    {
        File.Move(_staticback.PathOf("output/index.html"), _staticback.PathOf("elsewhere.html"));
        File.CreateSymbolicLink(_staticback.PathOf("output/index.html"), _staticback.PathOf("elsewhere.html"));

        Refuses("output/index.html:1:1: error SB1547: this is a link, where the build wrote a file\n  hint: change the file in the input folder, and build the site again\n");
    }

    [Theory]
    [InlineData(null, "is not there")]
    [InlineData("{\"files\": [", "cannot be read: ")]
    [InlineData("[]", "cannot be read: ")]
    [InlineData("{\"files\": [{\"path\": null}]}", "cannot be read: ")]
    public void Needs_the_manifest(string? text, string why)
    {
        File.Delete(_staticback.PathOf("output/.manifest.json"));
        if (text is not null)
            _staticback.Write("output/.manifest.json", text);

        Assert.Equal(1, _staticback.Run("verify"));
        Assert.StartsWith("output/.manifest.json:1:1: error SB1545: the manifest " + why, _staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_there_is_no_site()
    {
        Assert.Equal(2, _staticback.Run("verify", "--output", "nowhere"));
        Assert.Equal("staticback: there is no folder nowhere; build the site first, or name its folder with --output\n", _staticback.Errors);
    }

    private void Refuses(string message)
    {
        Assert.Equal(1, _staticback.Run("verify"));
        Assert.Equal(message, _staticback.Errors);
        Assert.Equal("output is not as it was built: 1 difference.\n", _staticback.Output);
    }
}
