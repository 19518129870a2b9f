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

    [Fact]
    public void Says_what_it_has_written_additions_too()
    {
        var output = Path.Combine(_folder, "deep", "output");
        var seen = new List<string>();
        IEnumerable<OutputFile> Add(StagedSite site)
        {
            seen.Add(string.Join(' ', site.Files.Files.Select(file => file.Path.Value)));
            Assert.Equal("Home", System.IO.File.ReadAllText(Path.Combine(site.Folder, "index.html")));
            Assert.False(Path.Exists(site.Scratch));
            return [new OutputFile(new OutputPath($"added-{seen.Count}.txt"), System.Text.Encoding.UTF8.GetBytes("Added"))];
        }
        var manifest = WriteFiles.To(OutputFolder.At(output), [File("index.html", "Home"), File("a/b/c.txt", "")], [Add, Add], stop: TestContext.Current.CancellationToken);

        Assert.Equal(["a/b/c.txt index.html", "a/b/c.txt added-1.txt index.html"], seen);
        Assert.Equal(["a/b/c.txt", "added-1.txt", "added-2.txt", "index.html"], manifest.Files.Select(file => file.Path.Value));
        Assert.Equal([".staticback", "a/b/c.txt", "added-1.txt", "added-2.txt", "index.html", SiteManifest.FileName.Value],
            Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(output, file)).OrderBy(path => path == SiteManifest.FileName.Value).ThenBy(path => path, StringComparer.Ordinal));
        Assert.Equal(manifest.ToJson(), System.IO.File.ReadAllBytes(Path.Combine(output, SiteManifest.FileName.Value)));
    }

    [Fact]
    public void Leaves_out_what_the_site_no_longer_has()
    {
        var output = OutputFolder.At(Path.Combine(_folder, "output"));
        WriteFiles.To(output, [File("index.html", "old"), File("gone/index.html", "old")], stop: TestContext.Current.CancellationToken);
        WriteFiles.To(output, [File("index.html", "new")], stop: TestContext.Current.CancellationToken);

        Assert.Equal("new", System.IO.File.ReadAllText(Path.Combine(output.Path, "index.html")));
        Assert.False(Directory.Exists(Path.Combine(output.Path, "gone")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Keeps_the_old_site_when_it_is_stopped(int additions)
    {
        var output = Path.Combine(_folder, "output");
        WriteFiles.To(OutputFolder.At(output), [File("index.html", "old")], stop: TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var added = 0;
        IEnumerable<OutputFile> Add(StagedSite site)
        {
            if (++added == additions)
                stop.Cancel();
            return [];
        }
        if (additions == 0)
            stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => WriteFiles.To(OutputFolder.At(output), [File("index.html", "new")], [Add, Add], stop: stop.Token));
        Assert.Equal(additions, added);
        Assert.Equal("old", System.IO.File.ReadAllText(Path.Combine(output, "index.html")));
        Assert.Equal([output], Directory.EnumerateFileSystemEntries(_folder));
    }

    private static PublishedFile File(string path, string content) => new(new OutputPath(path), default, () => System.Text.Encoding.UTF8.GetBytes(content));
}
