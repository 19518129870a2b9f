using StaticBackSite.Audit;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Policies;

/// <summary>How a site that was moved goes online before everything in it is right.</summary>
public sealed class LevelTests
{
    private const string Site = "name: Test\nurl: https://example.org\nlocale: en-GB\n";

    [Fact]
    public void A_code_has_another_level_in_a_folder()
    {
        var site = WithDeadLinks("levels:\n  - { codes: [SB2001], level: warning, in: [archive, new/b.md] }\n");

        Assert.Equal([("archive/a.md", Severity.Warning), ("new/b.md", Severity.Warning), ("new/c.md", Severity.Error)], Found(site));
    }

    [Fact]
    public void Of_two_entries_the_later_one_counts()
    {
        var site = WithDeadLinks("levels:\n  - { codes: [sb2001], level: \"off\" }\n  - { codes: [SB2001], level: warning, in: [archive/] }\n");

        Assert.Equal([("archive/a.md", Severity.Warning)], Found(site));
    }

    [Fact]
    public void A_baseline_holds_what_is_wrong_today_wherever_its_lines_move()
    {
        var site = WithDeadLinks("");
        var baseline = Baseline.Of(site.Publication.Report.Diagnostics);
        site.With(baseline.Path.Value, baseline.Content.ToArray()).With("new/b.md", "# B\n\nA line more.\n\n[x](gone.md)\n");

        Assert.Equal("", site.Report);
        Assert.Equal(3, site.Publication.Report.Held.Length);
    }

    [Fact]
    public void A_site_with_a_baseline_gets_no_worse()
    {
        var site = WithDeadLinks("");
        var baseline = Baseline.Of(site.Publication.Report.Diagnostics);
        site.With(baseline.Path.Value, baseline.Content.ToArray()).With("new/b.md", "# B\n\n[x](gone.md) [x](gone.md) [y](lost.md)\n");

        Assert.Equal([(3, 18), (3, 31)], site.Publication.Report.Diagnostics.Select(d => (d.Location.Line, d.Location.Column)));
    }

    [Fact]
    public void What_could_not_be_published_is_in_no_baseline()
    {
        var site = new TestSite().With("a.md", "# A\n\nText.\n").With("A.md", "# A\n\nText.\n");

        Assert.Contains("SB2008", site.Codes);
        var baseline = Baseline.Of(site.Publication.Report.Diagnostics);
        Assert.Contains("SB2008", site.With(baseline.Path.Value, baseline.Content.ToArray()).Codes);
    }

    [Fact]
    public void Every_code_is_read_back_from_a_baseline()
    {
        var findings = WholeProgram.Site.Codes.All.Where(code => code.CanBeLowered).Select((code, i) => new Diagnostic(code, code.Severity, StaticBackSite.Sources.SourceLocation.StartOf(new($"a: b/{i}.md")), $"this: `{code.Title}`\nand so on")).ToArray();
        var diagnostics = new DiagnosticBag();
        var text = System.Text.Encoding.UTF8.GetString(Baseline.Of([.. findings, .. findings]).Content.Span);
        var baseline = Baseline.Read(new(Baseline.FileName, text), diagnostics);

        Assert.Empty(diagnostics.Found);
        Assert.Equal(findings.Select(f => BaselineEntry.Of(f) with { Times = 2 }).ToHashSet(), baseline.Entries.Select(entry => entry.Value).ToHashSet());
    }

    [Fact]
    public void Pictures_of_listed_hosts_are_shown_and_of_no_others()
    {
        var site = new TestSite().With("site.yml", Site + "pictureHosts: [img.shields.io]\n")
            .With("a.md", "# A\n\n[![Build](https://img.shields.io/build.svg)](https://example.com) ![x](https://other.example/x.png) ![y](http://img.shields.io/y.png)\n");

        Assert.Equal(["SB2007", "SB2007"], site.Codes);
        Assert.Contains("img-src 'self' data: https://img.shields.io;", site.Html("_headers"), StringComparison.Ordinal);
        Assert.Contains("<img src=\"https://img.shields.io/build.svg\" alt=\"Build\"", site.Body("a.md"), StringComparison.Ordinal);
        site.With("a.md", "# A\n\n![Build](https://img.shields.io/build.svg) and some words that make a page of it.\n");
        Assert.DoesNotContain(AuditCodes.ThirdPartyRequest.Id, SiteAudit.Run(site.Render(), AuditOptions.Default).Diagnostics.Select(d => d.Code.Id));
    }

    private static TestSite WithDeadLinks(string settings) => new TestSite().With("site.yml", Site + settings)
        .With("archive/a.md", "# A\n\n[x](gone.md)\n").With("new/b.md", "# B\n\n[x](gone.md)\n").With("new/c.md", "# C\n\n[x](gone.md)\n");

    private static IEnumerable<(string, Severity)> Found(TestSite site) => site.Publication.Report.Diagnostics.Select(d => (d.Location.Path.Value, d.Severity));
}
