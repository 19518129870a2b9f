using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Diagnostics;

public sealed class AllowanceTests
{
    private const string Orphans = "name: Test\nurl: https://example.org\nlocale: en-GB\npolicy:\n  orphanPages: error\n  unusedTerms: warning\n";

    [Theory]
    [InlineData("<!-- allow SB2101: the newsletter links here -->\nText.")]
    [InlineData("\n<!-- a remark -->\n\n<!--allow sb2101 : the newsletter\nlinks here-->\n\nText.")]
    [InlineData("<!-- allow SB3101: not used either -->\n<!-- allow SB2101: the newsletter links here -->\n")]
    public void Below_the_front_matter_it_speaks_of_the_page_as_a_whole(string body)
    {
        var site = new TestSite().With("site.yml", Orphans).WithPage("x.md", body);

        Assert.DoesNotContain("SB2101", site.Codes);
        Assert.False(site.Publication.Report.HasErrors, site.Report);
    }

    [Theory]
    [InlineData("Text.\n\n<!-- allow SB2101: the newsletter links here -->")]
    [InlineData("Text <!-- allow SB2101: the newsletter links here -->")]
    public void Elsewhere_it_does_not(string body)
    {
        var site = new TestSite().With("site.yml", Orphans).WithPage("x.md", body);

        Assert.Equal(["SB2101", "SB1404"], site.Codes);
    }

    [Fact]
    public void A_finding_in_the_front_matter_of_a_term_is_covered_too()
    {
        var site = new TestSite().With("site.yml", Orphans).WithTerm("psoas", "Psoas", body: "<!-- allow SB3101: the next article needs it -->\nA muscle.");

        Assert.Empty(site.Codes);
    }

    [Theory]
    [InlineData("One.\n\nTwo. <!-- allow SB5999: why -->\n\nThree.", 7, 7)]
    [InlineData("One.\nTwo. <!-- allow SB5999: why\nso -->\nThree.", 6, 7)]
    [InlineData("One.\n\n<!-- allow SB5999: why -->\nTwo.\nThree.", 8, 8)]
    [InlineData("One.\n\n<!-- allow SB5999: why -->\n<!-- allow SB2101: why -->\n\nTwo.", 10, 10)]
    [InlineData("One.\n\n> <!-- allow SB5999: why -->\n> Two.", 8, 8)]
    [InlineData("- One.\n  <!-- allow SB5999: why -->\n- Two.", 7, 7)]
    [InlineData("| a | b |\n| - | - |\n| c | d <!-- allow SB5999: why --> |\n", 7, 7)]
    public void It_speaks_of_its_own_line_or_alone_of_the_next(string body, int first, int last)
    {
        var page = new TestSite().WithPage("x.md", body.Replace("SB5999", "SB3101", StringComparison.Ordinal)).Page("x.md");
        var allowance = page.Allowances.First();

        Assert.Equal((first, last, 0), (allowance.FirstLine, allowance.LastLine, allowance.HeadEnd));
    }

    [Fact]
    public void It_leaves_other_codes_other_lines_and_other_files_alone()
    {
        var allowance = new Allowance("SB2101", "why", SourceLocation.StartOf(new("x.md")), 7, 8, 0);

        Assert.True(allowance.Covers(At("SB2101", "x.md", 7)));
        Assert.True(allowance.Covers(At("SB2101", "x.md", 8)));
        Assert.False(allowance.Covers(At("SB2101", "x.md", 9)));
        Assert.False(allowance.Covers(At("SB2101", "y.md", 7)));
        Assert.False(allowance.Covers(At("SB3101", "x.md", 7)));
    }

    [Fact]
    public void A_reader_never_sees_it() =>
        Assert.Equal("<p>Text </p>", new TestSite().WithPage("x.md", "<!-- allow SB2101: why -->\nText <!-- allow SB3101: why -->").Body("x.md"));

    [Fact]
    public void In_code_it_is_an_example() =>
        Assert.Empty(new TestSite().WithPage("x.md", "Write `<!-- allow SB2101: why -->`.\n\n```\n<!-- allow SB2101: why -->\n```").Page("x.md").Allowances);

    [Fact]
    public void Only_warnings_and_policy_can_be_allowed()
    {
        var errors = WholeProgram.Site.Codes.All.Where(c => c.CanBeAllowed && c.Severity == Severity.Error);

        // The rules of a site's policy, and of the facts that it set out to tell.
        Assert.All(errors, code => Assert.True(code.IsPolicy, code.Id));
        Assert.All(errors, code => Assert.Matches("^SB(5|42)", code.Id));
        Assert.All(new[] { DiagnosticCodes.RawHtml, DiagnosticCodes.DeadLink, DiagnosticCodes.UnsafeSvg, DiagnosticCodes.BrokenYaml, DiagnosticCodes.MissingKey }, code => Assert.False(code.CanBeAllowed));
        Assert.True(WholeProgram.Site.Codes.Find("SB2101")!.CanBeAllowed);
    }

    private static Diagnostic At(string code, string path, int line) =>
        new(WholeProgram.Site.Codes.Find(code)!, Severity.Warning, new SourceLocation(new SourcePath(path), line, 1, 1), "found");
}
