using StaticBackSite.Publishing;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Output;

/// <summary>What a build deletes beside its output is what a build of the same output has made there, whatever is called how.</summary>
public sealed class StagingTests : IDisposable
{
    private static readonly string[] Outputs = ["site", "site.new-2", "site.new-0123456789ab", "*", "?", "s*", "[a-z]", "é", "site "];

    private static readonly string[] Leftovers =
        [".site.new-x", ".site.new-", ".site.new-4711", ".site.new-0123456789ab", ".site.new-0123456789AB", ".site.new-0123456789abc", ".site.new-2.new-0123456789ab", ".*.new-0123456789ab", ".site.old", ".site.lock-x", "site.new-0123456789abc"];

    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Folders_of_others_stay_and_links_are_not_followed()
    {
        var canary = new CanaryTree(Path.Combine(_folder, "canary"));
        var project = Path.Combine(_folder, "project");
        var own = Leftovers.Select(name => new CanaryTree(Path.Combine(project, name))).ToArray();
        foreach (var name in Leftovers)
            Directory.CreateSymbolicLink(Path.Combine(project, name.Replace("0123456789ab", "ba9876543210", StringComparison.Ordinal).Replace("-x", "-y", StringComparison.Ordinal) + (name.Contains("0123456789ab", StringComparison.Ordinal) ? "" : "2")), Path.Combine(_folder, "canary"));
        var before = Directory.EnumerateFileSystemEntries(project).Order(StringComparer.Ordinal).ToArray();

        foreach (var output in Outputs)
        {
            Write(Path.Combine(project, output), "one");
            Write(Path.Combine(project, output), "two");
            Directory.Delete(Path.Combine(project, output), recursive: true);
        }

        Assert.Equal(before, Directory.EnumerateFileSystemEntries(project).Order(StringComparer.Ordinal));
        Assert.All(own, tree => tree.AssertUntouched());
        canary.AssertUntouched();
    }

    [Fact]
    public void Builds_of_other_outputs_do_not_meet()
    {
        foreach (var output in Outputs)
        {
            var mine = OutputFolder.At(Path.Combine(_folder, output));
            using var staging = StagingFolder.Create(mine, FolderMoves.OfThisMachine);
            foreach (var other in Outputs.Where(other => other != output))
                Write(Path.Combine(_folder, other), "text");

            Assert.Equal([staging.Path], StagingFolder.LeftBy(mine, FolderMoves.OfThisMachine).Select(left => left.Path));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_killed_build_has_left_goes(bool hasOwner)
    {
        var output = OutputFolder.At(Path.Combine(_folder, "site"));
        var left = StagingFolder.Create(output, FolderMoves.OfThisMachine);
        if (hasOwner)
            Directory.CreateDirectory(Path.Combine(left.Site, "a", "b"));
        else
            File.WriteAllText(Directory.EnumerateFiles(left.Path).Single(), "");

        Write(output.Path, "text");
        Assert.Equal([output.Path], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void What_is_half_deleted_is_known_to_the_end()
    {
        var output = OutputFolder.At(Path.Combine(_folder, "site"));
        var deleted = 0;
        var left = StagingFolder.Create(output, FolderMoves.OfThisMachine with
        {
            Delete = path =>
            {
                Assert.Single(StagingFolder.LeftBy(output, FolderMoves.OfThisMachine));
                DeleteTree.At(path);
                deleted++;
            },
        });
        foreach (var folder in new[] { left.Site, left.Aside, left.Scratch })
            Directory.CreateDirectory(Path.Combine(folder, "a"));
        Directory.CreateDirectory(output.Path);

        left.Dispose();
        Assert.Equal(4, deleted);
        Assert.Equal([output.Path], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("output: ", "output: /elsewhere")]
    [InlineData("A build", "Not a build")]
    [InlineData("machine: ", "machine: another than ")]
    public void What_another_has_left_stays(string line, string other)
    {
        var output = OutputFolder.At(Path.Combine(_folder, "site"));
        var left = StagingFolder.Create(output, FolderMoves.OfThisMachine);
        var owner = Directory.EnumerateFiles(left.Path).Single();
        File.WriteAllText(owner, File.ReadAllText(owner).Replace(line, other, StringComparison.Ordinal));

        Write(output.Path, "text");
        Assert.True(File.Exists(owner));
        left.Dispose();
    }

    /// <summary>On a disk that machines share, a lock says nothing of a build on another.</summary>
    [Theory]
    [InlineData(23, true)]
    [InlineData(25, false)]
    public void What_another_machine_has_left_goes_after_a_day(int hours, bool stays)
    {
        var output = OutputFolder.At(Path.Combine(_folder, "site"));
        var left = StagingFolder.Create(output, FolderMoves.OfThisMachine);
        var owner = Directory.EnumerateFiles(left.Path).Single();
        File.WriteAllText(owner, File.ReadAllText(owner).Replace("machine: ", "machine: another than ", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(owner, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-hours));

        Assert.Equal(stays ? 0 : 1, StagingFolder.LeftBy(output, FolderMoves.OfThisMachine).Count());
        left.Dispose();
    }

    [Fact]
    public void What_has_an_owner_of_another_kind_or_more_than_an_empty_one_stays()
    {
        var output = OutputFolder.At(Path.Combine(_folder, "site"));
        var left = StagingFolder.Create(output, FolderMoves.OfThisMachine);
        var owner = Directory.EnumerateFiles(left.Path).Single();
        var text = File.ReadAllText(owner);

        File.WriteAllText(owner, "");
        File.WriteAllText(Path.Combine(left.Path, "other"), "");
        Assert.Empty(StagingFolder.LeftBy(output, FolderMoves.OfThisMachine));
        File.Delete(owner);
        Assert.Empty(StagingFolder.LeftBy(output, FolderMoves.OfThisMachine));
        File.WriteAllText(owner, string.Join('\n', text.Split('\n').Take(3)));
        Assert.Empty(StagingFolder.LeftBy(output, FolderMoves.OfThisMachine));
        File.Delete(owner);
        File.WriteAllText(Path.Combine(_folder, "elsewhere"), text);
        File.CreateSymbolicLink(owner, Path.Combine(_folder, "elsewhere"));
        Assert.Empty(StagingFolder.LeftBy(output, FolderMoves.OfThisMachine));
        File.Delete(owner);
        File.WriteAllText(owner, text);
        Assert.Single(StagingFolder.LeftBy(output, FolderMoves.OfThisMachine));
        left.Dispose();
        Assert.Empty(StagingFolder.LeftBy(OutputFolder.At(Path.Combine(_folder, "none", "site")), FolderMoves.OfThisMachine));
    }

    [Fact]
    public void The_lock_is_no_way_out()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, ".site.lock"), Path.Combine(_folder, "made-elsewhere"));

        var refused = Assert.Throws<OutputRefusedException>(() => Write(Path.Combine(_folder, "site"), "text"));
        Assert.Equal($"a build locks {Path.Combine(_folder, ".site.lock")}, which is not an ordinary file", refused.Message);
        Assert.False(File.Exists(Path.Combine(_folder, "made-elsewhere")));
    }

    private static void Write(string output, string text) =>
        WriteFiles.To(OutputFolder.At(output), [new(new OutputPath("a/index.html"), default, () => System.Text.Encoding.UTF8.GetBytes(text))], stop: TestContext.Current.CancellationToken);
}
