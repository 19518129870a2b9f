using StaticBackSite.Outputs;
using StaticBackSite.Publishing;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Output;

public sealed class WriteFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Writes_nothing_outside_its_folder()
    {
        var output = Path.Combine(_folder, "output");

        Assert.Throws<OutputRefusedException>(() => WriteFiles.To(OutputFolder.At(output), [File("a/../../escaped.html", "1")], stop: TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void Keeps_the_old_site_when_writing_fails()
    {
        var output = Path.Combine(_folder, "output");
        WriteFiles.To(OutputFolder.At(output), [File("index.html", "old")], stop: TestContext.Current.CancellationToken);

        // Two files of one name: the second cannot be made.
        var twice = File("index.html", "new");
        Assert.ThrowsAny<Exception>(() => WriteFiles.To(OutputFolder.At(output), [twice, twice], stop: TestContext.Current.CancellationToken));
        Assert.Equal("old", System.IO.File.ReadAllText(Path.Combine(output, "index.html")));
        Assert.Equal([output], Directory.EnumerateFileSystemEntries(_folder));
    }

    private static PublishedFile File(string path, string content) => new(new OutputPath(path), default, () => System.Text.Encoding.UTF8.GetBytes(content));
}
