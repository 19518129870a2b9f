using StaticBackSite.Audit;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Serving;

namespace StaticBackSite.Tests.Hosting;

public sealed class RedirectTests
{
    private static TestSite Site(string redirectFrom, string url = "https://example.org") =>
        new TestSite().With("site.yml", $"name: Test\nurl: {url}\nlocale: en-GB\nnavigation: [new.md]\n").With("disclaimer.md", "No advice.\n")
            .WithPage("index.md", "Welcome to this small site, which has two pages and a link to an old address.", "Home")
            .WithPage("new.md", "Text.\n\n## Why {#why}\n\nMore.", "New page", $"redirectFrom: {redirectFrom}\n");

    [Theory]
    [InlineData("[/old/]", "https://example.org", "/old/ /new/ 301!\n", "old/index.html")]
    [InlineData("[/old]", "https://example.org", "/old /new/ 301!\n", "old/index.html")]
    [InlineData("[/old.html]", "https://example.org", "/old.html /new/ 301!\n", "old.html")]
    [InlineData("[/old/]", "https://example.org/docs/", "/docs/old/ /docs/new/ 301!\n", "old/index.html")]
    [InlineData("['/old/#part']", "https://example.org", "/old/ /new/ 301!\n", "old/index.html")]
    [InlineData("['/öld-(x)/']", "https://example.org", "/%C3%B6ld-%28x%29/ /new/ 301!\n", "öld-(x)/index.html")]
    public void An_old_address_leads_to_the_page(string redirectFrom, string url, string rules, string file)
    {
        var site = Site(redirectFrom, url);

        Assert.Empty(site.Report);
        Assert.Equal(rules, site.Html("_redirects"));
        var target = new Uri(url).AbsolutePath.TrimEnd('/') + "/new/";
        Assert.Contains($"<meta http-equiv=\"refresh\" content=\"0; url={target}\"", site.Html(file), StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{target}\">New page</a></p>", site.Html(file), StringComparison.Ordinal);
        Assert.Empty(SiteAudit.Run(site.Render(), AuditOptions.Default).Diagnostics);
    }

    [Fact]
    public void An_old_file_is_redirected_where_the_host_can()
    {
        var site = Site("[/old.pdf]");

        Assert.Equal("/old.pdf /new/ 301!\n", site.Html("_redirects"));
        Assert.DoesNotContain(site.Publication.Files, file => file.Path.Value.StartsWith("old", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_without_redirects_has_no_file_of_them() =>
        Assert.DoesNotContain(new TestSite().Publication.Files, file => file.Path.Value == "_redirects");

    [Fact]
    public void A_page_leads_on_from_a_part_that_has_left_it()
    {
        var site = Site("['/#tips', /old/, '/old/#part']");

        Assert.Equal("/old/ /new/ 301!\n", site.Html("_redirects"));
        Assert.Contains("<p class=\"moved-part\" id=\"tips\">A part of this page has moved to <a href=\"/new/\">New page</a>.</p>", site.Html("index.html"), StringComparison.Ordinal);
        Assert.Empty(SiteAudit.Run(site.Render(), AuditOptions.Default).Diagnostics);
    }

    [Theory]
    [InlineData("[/new/]", "SB6005: `/new/` is this page itself, so the redirect would lead in a circle")]
    [InlineData("[/new]", "SB6005: `/new` is this page itself, so the redirect would lead in a circle")]
    [InlineData("[/new/index.html]", "SB6005: `/new/index.html` is this page itself, so the redirect would lead in a circle")]
    [InlineData("[/]", "SB6005: `/` is in use: it is index.md")]
    [InlineData("[/robots.txt]", null)]
    [InlineData("[/old, /old/]", "SB6006: new.md redirects from `/old/` already")]
    public void Circles_chains_and_twins_are_errors(string redirectFrom, string? message)
    {
        var report = Site(redirectFrom).Report;

        if (message is null)
            Assert.Empty(report);
        else
            Assert.Contains($"error {message}\n", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("robots.txt", "the build itself writes robots.txt")]
    [InlineData("a.pdf", "a.pdf would be both a file and a folder, for a.pdf/index.html")]
    public void A_file_cannot_take_the_place_of_what_the_build_writes(string path, string message)
    {
        var site = Site("[]").With(path, "x").WithPage("a.pdf.md", $"See [the file]({path}).", "A page named like a file");

        Assert.Contains($"input/{path}:1:1: error SB2008: {message}\n  hint: rename the file\n", site.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_headers")]
    [InlineData("new")]
    public void A_file_of_no_known_kind_is_left_out_before_it_can_take_a_place(string path) =>
        Assert.StartsWith($"input/{path}:1:1: warning SB1306: ", Site("[]").With(path, "x").Report, StringComparison.Ordinal);

    [Fact]
    public void Rules_are_read_as_they_are_written()
    {
        RedirectRule[] rules = [new("/a/", "/b/"), new("/c", "/d/", 302, IsForced: false)];
        var read = ReadHostingRules.Redirects("# remark\n\nnonsense\n" + HostingFiles.Write([.. rules]));

        Assert.Equal(rules, read.Redirects);
        Assert.Equal(["_redirects:3: this line is no redirect that this server can follow; write `/from /to 301`; conditions work on the host alone"], read.NotUnderstood);
        Assert.Equal(("/b/", 301), read.RedirectFor("/a", isThere: true));
        Assert.Null(read.RedirectFor("/c", isThere: true));
        Assert.Null(read.RedirectFor("/a/b", isThere: false));
    }
}
