using System.Text;
using StaticBackSite.Publishing;

namespace StaticBackSite.Tests.Output;

public sealed class UpdateLedgerTests
{
    [Fact]
    public void A_new_ledger_has_every_page_and_heading_in_order() => Assert.Equal(
        """
        # Every address that this site has ever published, in the order of the characters.
        # `staticback build --update-ledger` adds to it. A line is never deleted: its page gets a successor with `redirectFrom`.
        /
        /a/
        /a/#one
        /a/#two
        /a/b/

        """,
        Update(new TestSite().WithPage("a.md", "## Two\n\n### One").WithPage("a/b.md", "")));

    [Fact]
    public void Lines_and_remarks_that_are_there_stay() => Assert.Equal(
        "# head\n/\n/a/\n\n# of b\n/b/\n/c/\n# of gone\n/gone/\n/z/\n",
        Update(new TestSite().WithPage("a.md", "").WithPage("b.md", "").WithPage("c.md", "").WithPage("z.md", "").With("published-urls.txt", "# head\n/\n\n# of b\n/b/\n# of gone\n/gone/\n")));

    [Fact]
    public void Nothing_is_written_when_nothing_is_new() =>
        Assert.Null(UpdateLedger.With(new TestSite().With("published-urls.txt", "/\n").Publication.Index));

    [Fact]
    public void Drafts_and_the_page_for_what_is_not_there_are_promised_to_nobody()
    {
        var site = new TestSite { Options = new() { Date = TestSite.Day, Drafts = true } };

        Assert.DoesNotContain("/x/", Update(site.WithPage("x.md", "", more: "draft: true\n").WithPage("404.md", "")), StringComparison.Ordinal);
        Assert.DoesNotContain("404", Update(site), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_writes_is_a_ledger_without_findings()
    {
        var site = new TestSite().WithPage("é b.md", "## Été\n\n## Zoo").WithPage("a-b.md", "").WithPage("a/b.md", "## X");
        site.With("published-urls.txt", Update(site));

        Assert.Empty(site.Codes);
        Assert.Null(UpdateLedger.With(site.Publication.Index));
        Assert.DoesNotContain(site.Publication.Files, f => f.Path.Value == "published-urls.txt");
    }

    private static string Update(TestSite site) => Encoding.UTF8.GetString(UpdateLedger.With(site.Publication.Index)!.Value.File.Content.Span);
}
