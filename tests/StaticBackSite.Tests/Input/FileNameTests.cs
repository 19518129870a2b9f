using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Input;

/// <summary>Whatever is in the folder: it is read, or it is reported; nothing waits for it, and no two names become one.</summary>
public sealed class FileNameTests : IDisposable
{
    private static readonly string[] Pieces =
        ["a", "b", "index", ".md", ".MD", ".yml", "site", ".", "..", "\\", "/", " ", "%2e", "%", "#", "?", "&", "\"", "'", "<", "*", "|", ":", "~", "\n", "\r", "\t", "\u001b", "\u007f", "\u0085", "\u202e", "\u2028", "\u200b", "é", "e\u0301", "日本", "\U0001F600", "con", "-", "_headers", "assets"];

    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Any_name_is_published_as_one_file_or_reported()
    {
        for (var seed = 0; seed < Thorough.Of(full: 5_000, sample: 60); seed++)
        {
            var input = NewFolder($"{seed}/input");
            Write(input, "site.yml", "name: x\nurl: https://example.org\nlocale: en\n");
            var random = new Random(seed);
            for (var i = random.Next(1, 5); i > 0; i--)
                TryWrite(input, string.Concat(random.GetItems(Pieces, random.Next(1, 6))), "---\ntitle: x\ndescription: y\n---\nz\n");

            var diagnostics = new DiagnosticBag();
            var files = ReadFiles.From(input, diagnostics, TestContext.Current.CancellationToken);
            Assert.Equal(files.Length, files.DistinctBy(file => file.Path).Count());
            var publication = new SiteBuild(WholeProgram.Site, TestTheme.Renderer()).Run(files, new BuildOptions { Date = TestSite.Day }, stop: TestContext.Current.CancellationToken);
            if (publication.Report.HasErrors || diagnostics.Found.Count > 0)
                continue;
            var output = Path.Combine(_folder, $"{seed}", "output");
            WriteFiles.To(OutputFolder.At(output), publication.Files, stop: TestContext.Current.CancellationToken);
            Assert.Empty(VerifyFiles.In(output).Diagnostics);
            Assert.Equal(["input", "output"], Directory.EnumerateFileSystemEntries(Path.Combine(_folder, $"{seed}")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("a\\b.md", "the name `a\\b.md` has a backslash in it, which Windows takes for the end of a folder's name")]
    [InlineData("x\\..\\site.yml", "the name `x\\..\\site.yml` has a backslash in it, which Windows takes for the end of a folder's name")]
    [InlineData("a\nb.md", "the name `a<U+000A>b.md` has a character in it that cannot be seen")]
    [InlineData("a\u202egpj.exe", "the name `a<U+202E>gpj.exe` has a character in it that cannot be seen")]
    [InlineData("con.md", "the name `con.md` is that of a device on Windows, where no file can be called so")]
    [InlineData("AUX", "the name `AUX` is that of a device on Windows, where no file can be called so")]
    [InlineData("nul.tar.gz", "the name `nul.tar.gz` is that of a device on Windows, where no file can be called so")]
    [InlineData("com1/page.md", "the name `com1` is that of a device on Windows, where no file can be called so")]
    [InlineData("a.", "the name `a.` ends in a full stop, which Windows drops")]
    [InlineData("b.md ", "the name `b.md ` ends in a space, which Windows drops")]
    public void A_name_that_means_two_things_is_reported(string name, string message)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows has no such names");
        Write(_folder, "a/b.md", "text");
        Write(_folder, name, "text");
        var diagnostics = new DiagnosticBag();

        Assert.Equal(["a/b.md"], ReadFiles.From(_folder, diagnostics, TestContext.Current.CancellationToken).Select(file => file.Path.Value));
        var found = Assert.Single(diagnostics.Found);
        Assert.Equal(("SB1009", message), (found.Code.Id, found.Message));
    }

    [Theory]
    [InlineData("console.md")]
    [InlineData("a.con.md")]
    [InlineData("auxiliary/com.md")]
    [InlineData("lpt.md")]
    public void A_name_that_only_resembles_a_device_is_read(string name)
    {
        Write(_folder, name, "text");
        var diagnostics = new DiagnosticBag();

        Assert.Equal([name], ReadFiles.From(_folder, diagnostics, TestContext.Current.CancellationToken).Select(file => file.Path.Value));
        Assert.Empty(diagnostics.Found);
    }

    /// <summary>Two files on Linux, one on a Mac.</summary>
    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("한글", "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("Việt", "Vie\u0323\u0302t")]
    public void Names_that_differ_in_how_an_accent_is_stored_are_reported(string composed, string apart)
    {
        foreach (var path in new[] { "{0}.md", "{0}/page.md", "{0}.pdf" })
        {
            var site = new TestSite();
            foreach (var name in new[] { composed, apart })
                site.With(path.Replace("{0}", name, StringComparison.Ordinal), path.EndsWith(".md", StringComparison.Ordinal) ? $"---\ntitle: {name.Length}\ndescription: About {name.Length}.\n---\nWords.\n" : "x");

            var found = site.Single();
            Assert.Equal("SB2008", found.Code.Id);
            Assert.Contains("Unicode NFD", found.Hint, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pipe_a_socket_and_a_device_are_reported_and_not_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows has no such files");
        Assert.Equal(0, Shell.Run("mkfifo", Path.Combine(_folder, "a.md"), Path.Combine(_folder, "pipe")));
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Path.Combine(_folder, "socket")));
        Write(_folder, "b.md", "text");
        var diagnostics = new DiagnosticBag();

        Assert.Equal(["b.md"], ReadFiles.From(_folder, diagnostics, TestContext.Current.CancellationToken).Select(file => file.Path.Value));
        Assert.Equal(["SB1008 a.md", "SB1008 pipe", "SB1008 socket"], diagnostics.Found.Select(found => $"{found.Code} {found.Location.Path}").Order(StringComparer.Ordinal));
        Assert.Equal(EntryKind.Special, DiskEntry.At("/dev/zero").Kind);
        Assert.Throws<IOException>(() => DiskEntry.ReadFile("/dev/zero", stop: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_path_that_no_program_can_open_is_reported()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems make no such paths");
        Assert.Equal(0, Shell.Run("bash", "-c", $"cd '{_folder}'; for i in $(seq 25); do mkdir {new string('d', 200)} && cd {new string('d', 200)}; done; echo text > x.md"));
        try
        {
            var diagnostics = new DiagnosticBag();

            Assert.Empty(ReadFiles.From(_folder, diagnostics, TestContext.Current.CancellationToken));
            Assert.EndsWith("is longer than 4,095 bytes, and no program can open it", Assert.Single(diagnostics.Found).Message, StringComparison.Ordinal);
        }
        finally
        {
            // By handles, since .NET finds no such path either.
            foreach (var folder in Directory.EnumerateDirectories(_folder))
                Assert.True(DeleteTree.At(folder));
        }
    }

    [Fact]
    public void A_stopped_reading_ends()
    {
        Write(_folder, "a.md", "text");
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => ReadFiles.From(_folder, new DiagnosticBag(), stop.Token));
        Assert.Throws<OperationCanceledException>(() => new SiteBuild(WholeProgram.Site, TestTheme.Renderer()).Run([new(new("a.md"), "text"u8.ToArray())], new BuildOptions { Date = TestSite.Day }, stop: stop.Token));
    }

    private string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    private static void Write(string folder, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }

    /// <summary>What the disk itself refuses is no matter.</summary>
    private static void TryWrite(string folder, string path, string text)
    {
        if (path.Split('/').Contains("..", StringComparer.Ordinal) || path.StartsWith('/'))
            return;
        try
        {
            Write(folder, path, text);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }
}
