using StaticBackSite.Publishing;

namespace StaticBackSite.Tests.Output;

/// <summary>Which folders a build may replace, one build at a time, and what is said of the others.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private const string Place = "SB1541";
    private const string Foreign = "SB1540";

    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-tests-").FullName;

    private string Input => Directory.CreateDirectory(PathOf("input")).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private static (string Code, string Message, string Hint) Refused(string path, string? input = null)
    {
        var refused = Assert.Throws<OutputRefusedException>(() => OutputFolder.At(path, input));
        return (refused.Code.Id, refused.Message, refused.Hint);
    }

    [Theory]
    [InlineData("site")]
    [InlineData("site/")]
    [InlineData("other/../site")]
    [InlineData("input.site")]
    public void A_folder_of_its_own_may_be_replaced(string name)
    {
        var folder = OutputFolder.At(PathOf(name), Input);

        Assert.Equal(PathOf(name.StartsWith('i') ? name : "site"), folder.Path);
        Assert.Equal((_folder, Path.GetFileName(folder.Path)), (folder.Parent, folder.Name));
    }

    [Theory]
    [InlineData("input", "holds the input folder {0}")]
    [InlineData(".", "holds the input folder {0}")]
    [InlineData("input/site", "lies inside the input folder {0}")]
    [InlineData("link", "holds the input folder {0}")]
    [InlineData("link/a/site", "lies inside the input folder {0}")]
    [InlineData("link-to-link/site", "lies inside the input folder {0}")]
    public void The_input_folder_stays(string name, string why)
    {
        Directory.CreateSymbolicLink(PathOf("link"), Input);
        Directory.CreateSymbolicLink(PathOf("link-to-link"), PathOf("link"));
        var path = PathOf(name);

        Assert.Equal((Place, $"{path} {string.Format(null, why, Input)}, and a build would replace it as a whole", "name a folder of its own beside the input folder, such as --output output"), Refused(path, Input));
    }

    [Fact]
    public void Places_of_the_user_stay()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var root = Path.GetPathRoot(home)!;

        Assert.StartsWith($"{root} is the root of the disk, and", Refused(root).Message, StringComparison.Ordinal);
        Assert.StartsWith($"{home} holds your home folder, and", Refused(home).Message, StringComparison.Ordinal);
        Assert.StartsWith(". holds the folder that you are in, and", Refused(".", Input).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site", "is a file, not a folder")]
    [InlineData("site/thesis.txt", "holds files that staticback did not make, and a build would replace them all")]
    [InlineData("site/.staticback site/.git/HEAD", "is a Git repository, and a build would delete its history")]
    [InlineData("site/.staticback site/.git", "is a Git repository, and a build would delete its history")]
    public void What_we_did_not_make_stays(string files, string why)
    {
        foreach (var file in files.Split(' '))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.WriteAllText(PathOf(file), "");
        }
        var (code, message, _) = Refused(PathOf("site"));

        Assert.Equal((Foreign, $"{PathOf("site")} {why}"), (code, message));
    }

    [Fact]
    public void An_empty_folder_and_one_of_ours_may_be_replaced()
    {
        Directory.CreateDirectory(PathOf("site"));
        Assert.Equal("site", OutputFolder.At(PathOf("site")).Name);

        File.WriteAllText(PathOf("site/.staticback"), "");
        File.WriteAllText(PathOf("site/index.html"), "");
        Assert.Equal("site", OutputFolder.At(PathOf("site")).Name);
    }

    [Fact]
    public void A_link_is_replaced_where_it_leads()
    {
        Directory.CreateDirectory(PathOf("real"));
        Directory.CreateSymbolicLink(PathOf("site"), PathOf("real"));

        Assert.Equal(PathOf("real"), OutputFolder.At(PathOf("site")).Path);
        Assert.Equal(PathOf("real/new"), OutputFolder.ToRead(PathOf("site/new")).Path);
    }

    [Fact]
    public void One_build_writes_at_a_time()
    {
        var folder = OutputFolder.At(PathOf("site"));
        using (OutputLock.Take(folder))
        {
            var refused = Assert.Throws<OutputRefusedException>(() => OutputLock.Take(folder));
            Assert.Equal(("SB1542", $"another build is writing to {folder.Path}", "wait until it has ended, or name another folder with --output"), (refused.Code.Id, refused.Message, refused.Hint));
            Assert.IsAssignableFrom<IOException>(refused.InnerException);
            OutputLock.Take(OutputFolder.At(PathOf("other"))).Dispose();
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
        OutputLock.Take(folder).Dispose();
    }

    [Fact]
    public void A_lock_that_was_left_behind_locks_nothing()
    {
        File.WriteAllText(PathOf(".site.lock"), "");

        OutputLock.Take(OutputFolder.At(PathOf("site"))).Dispose();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_lock_is_a_file()
    {
        Directory.CreateDirectory(PathOf(".site.lock"));
        var refused = Assert.Throws<OutputRefusedException>(() => OutputLock.Take(OutputFolder.At(PathOf("site"))));

        Assert.Equal((Foreign, "delete it; every build makes its own"), (refused.Code.Id, refused.Hint));
    }

    [Theory]
    [InlineData(16, "SB1544", "site cannot be replaced by the new site", "name a folder inside it, such as --output ")]
    [InlineData(18, "SB1544", "site cannot be replaced by the new site", "name a folder inside it, such as --output ")]
    [InlineData(28, "SB1543", "the site cannot be written to site: the disk is full", "what was published there before is untouched; make room, or name")]
    [InlineData(122, "SB1543", "the site cannot be written to site: the disk is full", "what was published there before is untouched; make room, or name")]
    [InlineData(unchecked((int)0x80070070), "SB1543", "the site cannot be written to site: the disk is full", "what was published there before is untouched; make room, or name")]
    [InlineData(13, "SB1543", "the site cannot be written to site: access to it is denied", "what was published there before is untouched; give yourself the right to write there")]
    public void A_disk_that_refuses_says_why(int error, string code, string message, string hint)
    {
        var refused = OutputRefusedException.CannotWrite("site", new IOException("Access to it is denied.", error));

        Assert.Equal(code, refused.Code.Id);
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.StartsWith(hint, refused.Hint, StringComparison.Ordinal);
        Assert.Equal("the site cannot be written to site: the machine gives no reason", OutputRefusedException.CannotWrite("site", new IOException("")).Message);
    }
}
