using StaticBackSite.Outputs;
using StaticBackSite.Publishing;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Output;

/// <summary>
/// Publishing on a disk that ends the process before or after each of its steps. On whichever it is, the next command finds the
/// old site or the new one, whole, and the next build goes through.
/// </summary>
public sealed class ExchangeTests : IDisposable
{
    private const int MostSteps = 10;

    private readonly string _root = Directory.CreateTempSubdirectory("staticback-tests-").FullName;

    private string Project => Path.Combine(_root, "above", "project");

    private string Output => Path.Combine(Project, "site");

    public static TheoryData<bool, bool, int> Moments
    {
        get
        {
            var moments = new TheoryData<bool, bool, int>();
            foreach (var canExchange in new[] { true, false })
            {
                foreach (var isDone in new[] { false, true })
                {
                    for (var step = 1; step <= MostSteps; step++)
                        moments.Add(canExchange, isDone, step);
                }
            }
            return moments;
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <param name="canExchange">Whether the disk exchanges two names in one step.</param>
    /// <param name="isDone">Whether the process ends after the step, or before it.</param>
    /// <param name="step">At which step of all it ends.</param>
    [Theory]
    [MemberData(nameof(Moments))]
    public void A_site_is_there_whatever_the_moment(bool canExchange, bool isDone, int step)
    {
        Directory.CreateDirectory(Project);
        CanaryTree[] canaries = [new(Path.Combine(_root, "canary")), new(Path.Combine(_root, "above", "canary")), new(Path.Combine(Project, "canary"))];
        Write("old", FolderMoves.OfThisMachine);
        canaries[0].LinkFrom(Output);
        Kill(canExchange, isDone, step);

        // As `serve`, `check` and `verify` begin.
        RecoverOutput.IfMissing(Output);
        Assert.Contains(Read(), new[] { "old", "new" });
        Assert.All(VerifyFiles.In(Output).Diagnostics, finding => Assert.StartsWith("to-", finding.Location.Path.Value, StringComparison.Ordinal));

        Kill(canExchange, isDone, step);
        // As `build` begins.
        RecoverOutput.At(OutputFolder.At(Output));
        Assert.Contains(Read(), new[] { "old", "new" });
        Assert.Equal(["canary", "site"], Directory.EnumerateFileSystemEntries(Project).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Write("newest", FolderMoves.OfThisMachine);
        Assert.Equal("newest", Read());
        Assert.Equal(["canary", "site"], Directory.EnumerateFileSystemEntries(Project).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(canaries, canary => canary.AssertUntouched());
    }

    /// <summary>EBUSY and EXDEV: the folder is where a disk is mounted, or lies in a layer of a container's image.</summary>
    [Theory]
    [InlineData(16)]
    [InlineData(18)]
    public void A_folder_that_keeps_its_place_is_named_with_a_way_round(int error)
    {
        Directory.CreateDirectory(Project);
        Write("old", FolderMoves.OfThisMachine);

        var refused = Assert.Throws<OutputRefusedException>(() => Write("new", FolderMoves.OfThisMachine with { TryExchange = (_, _) => throw new IOException("no luck", error) }));
        Assert.Equal("SB1544", refused.Code.Id);
        Assert.Equal($"name a folder inside it, such as --output {Path.Combine(Output, "site")}", refused.Hint);
        Assert.Equal("old", Read());
        Assert.Equal([Output], Directory.EnumerateFileSystemEntries(Project));
    }

    [Fact]
    public void A_step_that_the_disk_refuses_is_undone()
    {
        Directory.CreateDirectory(Project);
        Write("old", FolderMoves.OfThisMachine);
        var moves = 0;
        var machine = FolderMoves.OfThisMachine;

        Assert.Throws<OutputRefusedException>(() => Write("new", machine with
        {
            TryExchange = (_, _) => false,
            Move = (from, to) => machine.Move(from, ++moves == 2 ? throw new IOException("no luck") : to),
        }));
        Assert.Equal("old", Read());
        Assert.Equal([Output], Directory.EnumerateFileSystemEntries(Project));
    }

    [Fact]
    public void The_last_good_site_stays_where_a_step_can_be_neither_done_nor_undone()
    {
        Directory.CreateDirectory(Project);
        Write("old", FolderMoves.OfThisMachine);
        var moves = 0;
        var machine = FolderMoves.OfThisMachine;

        Assert.Throws<OutputRefusedException>(() => Write("new", machine with
        {
            TryExchange = (_, _) => false,
            Move = (from, to) => machine.Move(from, ++moves > 1 ? throw new IOException("no luck") : to),
        }));
        Assert.False(Directory.Exists(Output));
        RecoverOutput.IfMissing(Output);
        Assert.Equal("old", Read());
    }

    private void Kill(bool canExchange, bool isDone, int step)
    {
        var steps = 0;
        var isDead = false;
        var machine = FolderMoves.OfThisMachine;
        void Step(Action work)
        {
            isDead |= !isDone && ++steps == step;
            if (isDead)
                throw new KilledException();
            work();
            isDead |= isDone && ++steps == step;
            if (isDead)
                throw new KilledException();
        }
        var moves = new FolderMoves(
            (one, other) =>
            {
                var result = false;
                Step(() => result = canExchange && machine.TryExchange(one, other));
                return result;
            },
            (from, to) => Step(() => machine.Move(from, to)),
            path => Step(() => machine.Delete(path)));
        try
        {
            Write("new", moves);
        }
        catch (KilledException)
        {
        }
    }

    private void Write(string text, FolderMoves moves) =>
        WriteFiles.To(OutputFolder.At(Output), [File("index.html", text), File("a/index.html", text)], moves, stop: TestContext.Current.CancellationToken);

    private string Read()
    {
        var texts = new[] { "index.html", "a/index.html" }.Select(file => System.IO.File.ReadAllText(Path.Combine(Output, file))).Distinct(StringComparer.Ordinal);
        return Assert.Single(texts);
    }

    private static PublishedFile File(string path, string content) => new(new OutputPath(path), default, () => System.Text.Encoding.UTF8.GetBytes(content));

    private sealed class KilledException : Exception;
}
