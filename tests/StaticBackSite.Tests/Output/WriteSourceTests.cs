using StaticBackSite.Publishing;

namespace StaticBackSite.Tests.Output;

public sealed class WriteSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("link/x.md")]
    [InlineData("link/docs/x.md")]
    [InlineData("file.md")]
    [InlineData("../x.md")]
    public void Writes_through_no_link_and_nowhere_else(string path)
    {
        var canary = new CanaryTree(Path.Combine(_folder, "canary"));
        var input = Directory.CreateDirectory(Path.Combine(_folder, "input")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(input, "link"), Path.Combine(_folder, "canary"));
        File.CreateSymbolicLink(Path.Combine(input, "file.md"), Path.Combine(_folder, "canary", "top.txt"));

        Assert.Equal("SB1005", Assert.Throws<OutputRefusedException>(() => WriteSource.Replace(input, new(path), "text"u8)).Code.Id);
        Assert.Equal("SB1005", Assert.Throws<OutputRefusedException>(() => WriteSource.TryCreate(input, new(path), "text"u8)).Code.Id);
        canary.AssertUntouched();
        Assert.Equal(["canary", "input"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Replaces_a_file_as_a_whole_and_keeps_its_rights()
    {
        var file = Path.Combine(_folder, "x.md");
        File.WriteAllText(file, "before");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        WriteSource.Replace(_folder, new("x.md"), "after"u8);
        Assert.Equal("after", File.ReadAllText(file));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(_folder));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.False(WriteSource.TryCreate(_folder, new("x.md"), "other"u8));
        Assert.Equal("after", File.ReadAllText(file));
    }

    [Fact]
    public void Creates_a_file_with_its_folders()
    {
        Assert.True(WriteSource.TryCreate(_folder, new("a/b/x.md"), "text"u8));
        Assert.Equal("text", File.ReadAllText(Path.Combine(_folder, "a", "b", "x.md")));
        Assert.False(WriteSource.TryCreate(_folder, new("a/b"), "text"u8));
    }

    [Fact]
    public void Leaves_nothing_behind_where_a_file_cannot_be_replaced()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "x.md"));

        Assert.ThrowsAny<Exception>(() => WriteSource.Replace(_folder, new("x.md"), "text"u8));
        Assert.Equal([Path.Combine(_folder, "x.md")], Directory.EnumerateFileSystemEntries(_folder));
    }
}
