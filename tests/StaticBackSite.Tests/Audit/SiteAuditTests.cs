using StaticBackSite.Audit;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Audit;

public sealed class SiteAuditTests
{
    /// <summary>A site with one page cannot be without pages, so this code has a test by hand.</summary>
    private static readonly DiagnosticCode[] ShownElsewhere = [AuditCodes.NothingToAudit, AuditCodes.DeadOutsideLink, AuditCodes.UncheckedOutsideLink];

    public static TheoryData<string> Names => [.. Breakages.All.Select(breakage => breakage.Name)];

    [Fact]
    public void Nothing_is_found_in_a_clean_site() => Assert.Empty(CleanSite.Whole.Audit().Select(Show));

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds(string name)
    {
        var breakage = Breakages.All.Single(b => b.Name == name);

        var found = breakage.Site.Audit();

        Assert.Equal([$"{breakage.Place} {breakage.Code}"], found.Select(Show));
        Assert.All(found, diagnostic => Assert.NotNull(diagnostic.Hint));
    }

    [Fact]
    public void Every_code_is_shown_by_a_breakage()
    {
        var shown = Breakages.All.Select(breakage => breakage.Code).Concat(ShownElsewhere).ToHashSet();

        Assert.Empty(AuditCodes.All.Where(code => !shown.Contains(code)));
    }

    [Fact]
    public void A_folder_without_pages_is_not_a_clean_site() =>
        Assert.Equal([":1:1 SB7001"], SiteAudit.Run([], AuditOptions.Default).Diagnostics.Select(Show));

    [Fact]
    public void A_finding_shows_its_line_and_underlines_the_address()
    {
        var location = CleanSite.Whole.Change("about/index.html", "../#what-to-do", "../help/").Audit().Single().Location;

        var (line, column) = location.Excerpt(width: 400);
        Assert.Equal("../help/", line.Substring(column, location.Length));
        Assert.StartsWith("    <p>Volunteers write it", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/back/abuot/", "did you mean `/back/about/`?")]
    [InlineData("/back/ABOUT/", "did you mean `/back/about/`? Capital letters count")]
    [InlineData("/back/something-else-altogether/", "correct the address, or publish what it names")]
    public void A_dead_link_comes_with_what_was_probably_meant(string address, string hint) =>
        Assert.Equal(hint, CleanSite.Whole.Change("about/index.html", "../#what-to-do", address).Audit().Single().Hint);

    [Fact]
    public void A_slip_in_a_menu_is_found_on_every_page()
    {
        var found = CleanSite.Whole.ChangeEverywhere("""<li><a href="/back/search/">""", """<li><a href="/back/find/">""").Audit();

        Assert.Equal(6, found.Count(diagnostic => diagnostic.Code == AuditCodes.DeadLink));
        Assert.Equal(["search/index.html"], found.Where(d => d.Code == AuditCodes.UnlinkedPage).Select(d => d.Location.Path.Value));
    }

    [Fact]
    public void A_deleted_page_is_missed_by_every_link_and_by_the_sitemap()
    {
        var found = CleanSite.Whole.Without("about/index.html").Audit();

        Assert.Equal(7, found.Count(diagnostic => diagnostic.Code == AuditCodes.DeadLink));
        Assert.Equal(["sitemap.xml:4:13"], found.Where(d => d.Code == AuditCodes.WrongSitemapEntry).Select(d => $"{d.Location.Path}:{d.Location.Line}:{d.Location.Column}"));
        Assert.Equal(8, found.Length);
    }

    [Fact]
    public void The_report_is_the_same_on_every_run()
    {
        var broken = CleanSite.Whole.ChangeEverywhere("href=", "onclick=1 href=");

        Assert.Equal(broken.Audit(), broken.Audit());
        Assert.True(broken.Audit().Length > 20);
    }

    private static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Location.Path}:{diagnostic.Location.Line}:{diagnostic.Location.Column} {diagnostic.Code}";
}
