using StaticBackSite.Testing.Fuzzing;
using StaticBackSite.Tests.Speed;

namespace StaticBackSite.Tests.Fuzzing;

/// <summary>
/// What the fuzzer found worth keeping, in <c>Fuzzing/Corpus/TARGET</c>: inputs that took a branch that none before had taken, and those
/// that once failed. docs/fuzzing.md says how they were found, and <c>fuzz/README.md</c> how to look for more.
/// </summary>
[Collection(nameof(Alone))]
public sealed class CorpusTests
{
    private static readonly string Corpus = Path.Combine(ProjectFolder.Tests, "Fuzzing", "Corpus");

    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_was_found_once_ends_well(string name)
    {
        var target = FuzzTarget.Named(name);
        var inputs = Directory.GetFiles(Path.Combine(Corpus, name)).Order(StringComparer.Ordinal).ToArray();

        Assert.NotEmpty(inputs);
        Assert.All(inputs, input => target.RunWithinCost(File.ReadAllBytes(input)));
    }

    [Fact]
    public void Every_folder_of_the_corpus_has_a_target() =>
        Assert.Equal(FuzzTarget.All.Select(target => target.Name).Order(StringComparer.Ordinal), Directory.GetDirectories(Corpus).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Memory_out_of_proportion_is_a_fault()
    {
        var target = new FuzzTarget("wasteful", input => GC.KeepAlive(new byte[50_000 * input.Length]));

        Assert.InRange(target.RunWithinCost(new byte[100]), 5_000_000, 20_000_000);
        Assert.Throws<FuzzFailureException>(() => target.RunWithinCost(new byte[1_000]));
    }

    [Theory]
    [InlineData("a\u001b[31m")]
    [InlineData("a\u202eb")]
    public void A_report_that_a_terminal_would_obey_is_a_fault(string report) => Assert.Throws<FuzzFailureException>(() => FuzzTarget.Readable(report));
}
