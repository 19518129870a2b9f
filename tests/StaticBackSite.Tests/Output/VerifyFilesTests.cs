using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Publishing;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Output;

/// <summary>A published folder against what its build wrote.</summary>
public sealed class VerifyFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-tests-").FullName;

    public VerifyFilesTests() =>
        WriteFiles.To(OutputFolder.At(Site), [File("index.html", "Home"), File("a/b.txt", "Text")], stop: TestContext.Current.CancellationToken);

    private string Site => Path.Combine(_folder, "site");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string file) => Path.Combine(Site, file);

    private string Found() => string.Join('\n', VerifyFiles.In(Site).Diagnostics.Select(d => $"{d.Location.Path}: {d.Message}"));

    [Fact]
    public void Nothing_is_found_where_nothing_has_changed() => Assert.Equal("", Found());

    [Fact]
    public void A_file_is_missing_added_or_another()
    {
        System.IO.File.Delete(PathOf("a/b.txt"));
        System.IO.File.WriteAllText(PathOf("a/c.txt"), "Text");
        System.IO.File.WriteAllText(PathOf("index.html"), "Hole");

        Assert.Equal(
            """
            a/b.txt: the build wrote this file, and it is not there
            a/c.txt: the build did not write this file
            index.html: the bytes of this file are not those that the build wrote
            """, Found());
        Assert.Equal([PublishCodes.MissingFile, PublishCodes.AddedFile, PublishCodes.ChangedFile], VerifyFiles.In(Site).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_file_has_another_size()
    {
        System.IO.File.WriteAllText(PathOf("index.html"), new string('x', 1234));

        Assert.Equal($"index.html: this file has {1234:N0} bytes, and the build wrote 4", Found());
    }

    [Fact]
    public void A_link_is_found_and_not_followed()
    {
        System.IO.File.Delete(PathOf("index.html"));
        System.IO.File.CreateSymbolicLink(PathOf("index.html"), PathOf("a/b.txt"));
        Directory.CreateSymbolicLink(PathOf("c"), PathOf("a"));

        Assert.Equal("c: the build did not write this file\nindex.html: this is a link, where the build wrote a file", Found());
    }

    [Fact]
    public void A_folder_that_links_elsewhere_takes_the_place_of_a_file()
    {
        System.IO.File.Delete(PathOf("index.html"));
        Directory.CreateSymbolicLink(PathOf("index.html"), PathOf("a"));

        Assert.Equal("index.html: this is a link, where the build wrote a file", Found());
    }

    [Fact]
    public void Without_a_manifest_nothing_can_be_compared()
    {
        var manifest = PathOf(SiteManifest.FileName.Value);
        System.IO.File.WriteAllText(manifest, "{");
        Assert.StartsWith($"{SiteManifest.FileName.Value}: the manifest cannot be read: ", Found(), StringComparison.Ordinal);

        System.IO.File.Delete(manifest);
        Assert.Equal($"{SiteManifest.FileName.Value}: the manifest is not there", Found());
        Assert.Equal(PublishCodes.NoManifest, VerifyFiles.In(Site).Diagnostics.Single().Code);
    }

    [Fact]
    public void A_published_folder_is_read_whole_but_for_what_no_host_serves()
    {
        foreach (var file in new[] { ".git/HEAD", "a/.git/HEAD", ".well-known/x", "B.txt" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            System.IO.File.WriteAllText(PathOf(file), file);
        }
        Directory.CreateSymbolicLink(PathOf("link"), PathOf("a"));
        System.IO.File.CreateSymbolicLink(PathOf("linked.txt"), PathOf("a/b.txt"));
        var diagnostics = new DiagnosticBag();
        var files = ReadPublishedFiles.From(Site, diagnostics, TestContext.Current.CancellationToken);

        Assert.Equal([OutputFolder.Marker, ".well-known/x", "B.txt", "a/b.txt", "index.html", "linked.txt", SiteManifest.FileName.Value], files.Select(file => file.Path.Value).OrderBy(path => path == SiteManifest.FileName.Value).ThenBy(path => path, StringComparer.Ordinal));
        Assert.Equal("Text", System.Text.Encoding.UTF8.GetString(files.Single(file => file.Path.Value == "a/b.txt").Content.Span));
        Assert.Throws<DirectoryNotFoundException>(() => ReadPublishedFiles.From(Path.Combine(_folder, "nowhere"), diagnostics, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_is_compared_is_read_like_an_input_folder()
    {
        var diagnostics = new DiagnosticBag();
        var files = ReadPublishedFiles.Whole(PathOf("a"), diagnostics, TestContext.Current.CancellationToken);

        Assert.Equal(("b.txt", "Text"), (files.Single().Path.Value, System.Text.Encoding.UTF8.GetString(files.Single().Content.Span)));
        Assert.Empty(diagnostics.Found);
    }

    private static PublishedFile File(string path, string content) => new(new OutputPath(path), default, () => System.Text.Encoding.UTF8.GetBytes(content));
}
