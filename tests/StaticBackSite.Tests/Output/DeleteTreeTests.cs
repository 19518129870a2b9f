using StaticBackSite.Publishing;

namespace StaticBackSite.Tests.Output;

public sealed class DeleteTreeTests : IDisposable
{
    private static readonly string[] Names = ["a", "b c", "é", "日本", ".hidden", "-rf", "*", "?x", "a\\b", "quo\"te", "new\nline", "index.html", "to-folder"];

    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Deletes_whatever_is_in_a_folder_and_follows_no_link()
    {
        var canary = new CanaryTree(Path.Combine(_folder, "canary"));
        for (var seed = 0; seed < Thorough.Of(full: 2_000, sample: 40); seed++)
        {
            var tree = Path.Combine(_folder, "tree");
            Fill(new Random(seed), tree, canary, depth: 0);

            Assert.True(DeleteTree.At(tree), $"seed {seed}");
            canary.AssertUntouched();
        }
    }

    [Fact]
    public void A_link_is_not_taken_for_a_folder()
    {
        var canary = new CanaryTree(Path.Combine(_folder, "canary"));
        var link = Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), Path.Combine(_folder, "canary"));

        Assert.False(DeleteTree.At(link.FullName));
        canary.AssertUntouched();
        Assert.NotNull(link.LinkTarget);
    }

    [Fact]
    public void Depth_does_not_matter()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "tree", string.Join('/', Enumerable.Repeat("d", 400))));

        Assert.True(DeleteTree.At(Path.Combine(_folder, "tree")));
        Assert.True(DeleteTree.At(Path.Combine(_folder, "tree")));
    }

    private static void Fill(Random random, string folder, CanaryTree canary, int depth)
    {
        Directory.CreateDirectory(folder);
        if (random.Next(3) == 0)
            canary.LinkFrom(folder);
        foreach (var name in random.GetItems(Names, random.Next(6)).Distinct(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, name);
            if (Path.Exists(path))
                continue;
            if (depth < 6 && random.Next(2) == 0)
                Fill(random, path, canary, depth + 1);
            else
                File.WriteAllText(path, name);
        }
    }
}
