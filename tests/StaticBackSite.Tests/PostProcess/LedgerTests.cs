using StaticBackSite.Routing;

namespace StaticBackSite.Tests.PostProcess;

public sealed class LedgerTests
{
    [Fact]
    public void Pages_headings_files_and_redirects_keep_an_address()
    {
        var site = new TestSite()
            .WithPage("x.md", "## Why\n\nText.\n\n- An anchor {#by-hand}", more: "redirectFrom: [/old/, /older/#part]\n")
            .WithTerm("psoas", "Psoas", more: "redirectFrom: [/words/psoas/]\n")
            .With("notes.pdf", "%PDF")
            .With("published-urls.txt", "/\n/notes.pdf\n/old/\n/old/#anything\n/older/#part\n/words/psoas/\n/x/\n/x/#why\n");

        Assert.DoesNotContain(site.Codes, code => code.StartsWith("SB6", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_becomes_a_draft_is_lost()
    {
        var site = new TestSite().WithPage("x.md", "", more: "draft: true\n").With("published-urls.txt", "/x/\n");

        Assert.Equal("SB6001", site.Single().Code.Id);
    }

    [Fact]
    public void Case_counts() =>
        Assert.Equal("SB6001", new TestSite().WithPage("x.md", "").With("published-urls.txt", "/X/\n").Single().Code.Id);

    [Fact]
    public void The_index_knows_every_redirect()
    {
        var index = new TestSite().WithPage("x.md", "", more: "redirectFrom: [/old/, /old%20er/#part]\n").Publication.Index;

        Assert.Equal(["/old/", "/old%20er/#part"], index.Redirects.Select(r => r.From.Value.ToString()));
        Assert.Equal("x.md", index.RedirectFrom(new SiteAddress(new UrlPath("/old er/"), "part"))?.Source.Path.Value);
    }
}
