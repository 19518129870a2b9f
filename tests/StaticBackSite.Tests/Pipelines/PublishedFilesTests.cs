using StaticBackSite.Content;
using StaticBackSite.Reading;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Tests.Pipelines;

/// <summary>What goes online is what was meant to.</summary>
public sealed class PublishedFilesTests
{
    /// <summary>A JPEG of 33 by 7 pixels, to be turned by a quarter (Exif orientation 6).</summary>
    private static readonly byte[] Turned = Convert.FromBase64String("/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/wAARCAAHACEDAREAAhEAAxEA/9k=");

    [Theory]
    [InlineData("a.png")]
    [InlineData("b.PDF")]
    [InlineData("film.mp4")]
    [InlineData("CNAME")]
    [InlineData("favicon.ico")]
    [InlineData(".well-known/security.txt")]
    [InlineData(".well-known/apple-app-site-association")]
    public void Is_published_although_no_page_links_to_it(string path) => Assert.Contains(path, Published(path, "Words."), StringComparer.Ordinal);

    [Theory]
    [InlineData("plan.docx")]
    [InlineData("data.csv")]
    [InlineData("settings.yml", "deploy/")]
    public void Is_published_where_a_page_links_to_it(string name, string folder = "x/")
    {
        Assert.DoesNotContain(folder + name, Published(folder + name, "Words."), StringComparer.Ordinal);
        Assert.Contains(folder + name, Published(folder + name, $"[it]({folder}{name})"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("y.es")]
    [InlineData("y.js")]
    [InlineData("y.svgz")]
    [InlineData("y.xhtml")]
    [InlineData("y.md~")]
    [InlineData("~$plan.docx")]
    [InlineData("plan.docx.bak")]
    [InlineData("run.py")]
    [InlineData("Makefile")]
    [InlineData(".well-known/x.html")]
    [InlineData("y.PhP")]
    public void Is_never_published(string path) => Assert.DoesNotContain(path, Published(path, $"[it](<{path}>)"), StringComparer.Ordinal);

    [Fact]
    public void Every_file_that_is_left_out_is_told_once_a_folder()
    {
        var site = new TestSite().With("deploy/a.py", "x").With("deploy/b.py", "x").With("x/page.md.txt", "x").With("Thumbs.db", "x");

        Assert.Equal(["SB1306", "SB1306", "SB1306"], site.Codes);
        Assert.Contains("neither is another file of this folder", site.Report, StringComparison.Ordinal);
        Assert.Contains("rename it to `page.md`", site.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_disclaimer_links_to_is_published() =>
        Assert.Contains("x/terms.docx", new TestSite().With("x/terms.docx", "x").With("disclaimer.md", "[Terms](x/terms.docx)\n").Publication.Files.Select(file => file.Path.Value), StringComparer.Ordinal);

    [Fact]
    public void A_turned_photograph_has_the_sides_that_readers_see() => Assert.Equal(new ImageSize(7, 33), ReadImageSize.From(Turned));

    [Fact]
    public void What_a_camera_wrote_does_no_harm_where_it_is_cut_off()
    {
        for (var length = 0; length < Turned.Length; length++)
            Assert.InRange(Exif.Of(Turned.AsSpan(0, length)).Orientation, 1, 8);
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var broken = (byte[])Turned.Clone();
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
            broken[random.Next(2, broken.Length)] = (byte)random.Next(256);
            Assert.InRange(Exif.Of(broken).Orientation, 1, 8);
        }
    }

    /// <summary>SB1310.</summary>
    [Fact]
    public void A_heavy_picture_is_told_with_its_weight()
    {
        var finding = new TestSite().With("x.png", new byte[5 * 1024 * 1024]).Single();

        Assert.Equal("SB1310", finding.Code.Id);
        Assert.Contains("5.0 MB", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_and_hidden_files_are_not_read_but_those_the_web_has_agreed_on_are()
    {
        var folder = Directory.CreateTempSubdirectory("published-").FullName;
        try
        {
            foreach (var path in new[] { "node_modules/x/notes.txt", "a/node_modules/y.js", ".git/config", ".well-known/security.txt", "a/.well-known/x", "index.md" })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.WriteAllText(Path.Combine(folder, path), "x");
            }

            Assert.Equal([".well-known/security.txt", "index.md"], ReadFiles.From(folder, new(), TestContext.Current.CancellationToken).Select(file => file.Path.Value));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Published(string path, string body) =>
        new TestSite().With(path, "x").WithPage("index.md", body, "Home").Publication.Files.Select(file => Unhashed(file.Path.Value));

    /// <summary>A picture is published as <c>assets/a.HASH.png</c>.</summary>
    private static string Unhashed(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) && path.Split('.') is [var name, _, var ending] ? $"{name["assets/".Length..]}.{ending}" : path;
}
