using StaticBackSite.Outputs;
using StaticBackSite.Publishing;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Commands;

/// <summary>Where a site may go, and what is said when it may not.</summary>
public sealed class PublishingTests
{
    [Theory]
    [InlineData("input/site", "input/site lies inside the input folder input")]
    [InlineData("input", "input holds the input folder input")]
    [InlineData(".", ". holds the folder that you are in")]
    [InlineData("..", ".. holds the folder that you are in")]
    [InlineData("/", "/ is the root of the disk")]
    [InlineData("to-input/site", "to-input/site lies inside the input folder input")]
    public void Refuses_a_dangerous_place(string output, string why)
    {
        using var staticback = new StaticBack();
        Directory.CreateSymbolicLink(staticback.PathOf("to-input"), staticback.PathOf("input"));
        // Wherever the tester's own home lies, it is not above this folder.
        staticback.Environment["HOME"] = staticback.PathOf("nobody/home");
        var before = staticback.Files("input");

        Assert.Equal(2, staticback.Run("--output", output));
        Assert.Equal(
            $"staticback: error SB1541: {why}, and a build would replace it as a whole\n  hint: name a folder of its own beside the input folder, such as --output output\n", staticback.Errors);
        Assert.Equal(before, staticback.Files("input"));
    }

    [Fact]
    public void Refuses_the_home_folder()
    {
        using var staticback = new StaticBack();
        Directory.CreateDirectory(staticback.PathOf("home"));
        staticback.Environment["HOME"] = staticback.PathOf("home");

        Assert.Equal(2, staticback.Run("--output", "home"));
        Assert.StartsWith("staticback: error SB1541: home holds your home folder, and", staticback.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("output/thesis.txt", "output holds files that staticback did not make, and a build would replace them all\n  hint: empty the folder, or name another with --output\n")]
    [InlineData("output", "output is a file, not a folder\n  hint: name a folder with --output\n")]
    public void Refuses_what_is_not_ours(string file, string message)
    {
        using var staticback = new StaticBack();
        staticback.Write(file, "ten years of work");

        Assert.Equal(2, staticback.Run());
        Assert.Equal("staticback: error SB1540: " + message, staticback.Errors);
        Assert.Equal("ten years of work", File.ReadAllText(staticback.PathOf(file)));
    }

    [Fact]
    public void Refuses_a_repository()
    {
        using var staticback = new StaticBack();
        staticback.Run();
        staticback.Write("output/.git/HEAD", "ref: refs/heads/pages");

        Assert.Equal(2, staticback.Run());
        Assert.Equal("staticback: error SB1540: output is a Git repository, and a build would delete its history\n  hint: name another folder with --output, and copy the site from there\n", staticback.Errors);
        Assert.True(File.Exists(staticback.PathOf("output/.git/HEAD")));
    }

    [Fact]
    public void Follows_a_link_to_the_folder_and_leaves_the_link()
    {
        using var staticback = new StaticBack();
        Directory.CreateDirectory(staticback.PathOf("www/site"));
        Directory.CreateSymbolicLink(staticback.PathOf("output"), staticback.PathOf("www/site"));

        Assert.Equal(0, staticback.Run());
        Assert.NotNull(new DirectoryInfo(staticback.PathOf("output")).LinkTarget);
        Assert.True(File.Exists(staticback.PathOf("www/site/index.html")));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(staticback.PathOf("www")).Select(Path.GetFileName));
    }

    [Fact]
    public void Keeps_a_second_build_away_while_one_writes()
    {
        using var staticback = new StaticBack();
        staticback.Run();
        var good = staticback.Files("output");
        staticback.Write("input/new.md", "---\ntitle: New\ndescription: A page more.\n---\nText.\n");
        using (new FileStream(staticback.PathOf(".output.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(2, staticback.Run());
            Assert.Equal($"staticback: error SB1542: another build is writing to {staticback.PathOf("output")}\n  hint: wait until it has ended, or name another folder with --output\n", staticback.Errors);
            Assert.Equal(good, staticback.Files("output"));
        }

        Assert.Equal(0, staticback.Run());
        Assert.False(File.Exists(staticback.PathOf(".output.lock")));
    }

    /// <summary>A disk of which a machine says what it says of a full one, since not every machine lets a test fill a real one.</summary>
    [Theory]
    [InlineData(28, "the disk is full", "make room, or name another folder with --output")]
    [InlineData(unchecked((int)0x80070070), "the disk is full", "make room, or name another folder with --output")]
    [InlineData(30, "no more of it", "give yourself the right to write there, or name another folder with --output")]
    public void Says_that_the_disk_is_full_and_keeps_the_old_site(int error, string why, string fix)
    {
        using var staticback = new StaticBack();
        staticback.Run();
        var good = staticback.Files("output");
        PublishedFile[] files =
        [
            new(new OutputPath("a.html"), default, () => "half a site"u8.ToArray()),
            new(new OutputPath("b.html"), default, () => throw new IOException("No more of it.", error)),
        ];

        var refused = Assert.Throws<OutputRefusedException>(() => WriteFiles.To(OutputFolder.At(staticback.PathOf("output")), [.. files], stop: TestContext.Current.CancellationToken));
        Assert.Equal($"the site cannot be written to {staticback.PathOf("output")}: {why}", refused.Message);
        Assert.Equal("what was published there before is untouched; " + fix, refused.Hint);
        Assert.Equal(good, staticback.Files("output"));
        Assert.Equal(["input", "output"], Directory.EnumerateFileSystemEntries(staticback.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_stopped_build_leaves_nothing_behind()
    {
        using var staticback = new StaticBack();
        staticback.Run();
        var good = staticback.Files("output");
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => WriteFiles.To(OutputFolder.At(staticback.PathOf("output")), [], stop: stop.Token));
        Assert.Equal(good, staticback.Files("output"));
        Assert.Equal(["input", "output"], Directory.EnumerateFileSystemEntries(staticback.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1786233600", 0, "")]
    [InlineData("yesterday", 2, "staticback: SOURCE_DATE_EPOCH is `yesterday`, and must be a number of seconds since 1970; unset it, or name a day with --date\n")]
    [InlineData("99999999999999999", 2, "staticback: SOURCE_DATE_EPOCH is `99999999999999999`, and must be a number of seconds since 1970; unset it, or name a day with --date\n")]
    public void Takes_the_day_from_SOURCE_DATE_EPOCH(string seconds, int code, string errors)
    {
        using var staticback = new StaticBack();
        staticback.Write("input/x.md", "---\ntitle: X\ndescription: About x.\nreviewed: 2026-01-01\nreviewDue: 2026-08-08\n---\nText.\n");
        staticback.Environment["SOURCE_DATE_EPOCH"] = seconds;

        Assert.Equal(code, staticback.Run());
        Assert.Equal(errors, staticback.Errors);
        if (code == 0)
            Assert.Contains("overdue", File.ReadAllText(staticback.PathOf("output/x/index.html")), StringComparison.Ordinal);
    }
}
