namespace StaticBackSite.Tests.Commands;

public sealed class UpdateLedgerOptionTests
{
    [Fact]
    public void The_ledger_is_written_when_asked_for_and_after_a_good_build_alone()
    {
        using var staticback = new StaticBack();
        var ledger = staticback.PathOf("input/published-urls.txt");
        staticback.Run();
        Assert.False(File.Exists(ledger));

        Assert.Equal(0, staticback.Run("--update-ledger"));
        Assert.Contains("published-urls.txt holds 1 more address.", staticback.Output, StringComparison.Ordinal);
        var once = File.ReadAllText(ledger);
        Assert.EndsWith("`redirectFrom`.\n/\n", once, StringComparison.Ordinal);

        staticback.Write("input/x.md", "---\ntitle: X\ndescription: About x.\n---\n[x](gone.md)\n");
        Assert.Equal(1, staticback.Run("--update-ledger"));
        Assert.Equal(once, File.ReadAllText(ledger));
        Assert.False(File.Exists(staticback.PathOf("output/published-urls.txt")));
    }
}
