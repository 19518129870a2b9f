using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules.Language;

namespace StaticBackSite.Tests.Policies;

/// <summary>How the parts of the policy are turned on; what each rule finds is shown by the broken sites.</summary>
public sealed class PolicyTests
{
    private static TestSite Site(string policy, string body = "Don’t push.", string front = "") =>
        new TestSite().With("site.yml", $"name: Test\nurl: https://example.org\nlocale: en-GB\n{policy}").WithPage("x.md", body, more: front);

    [Fact]
    public void Nothing_is_asked_that_site_yml_does_not_name() =>
        Assert.Empty(Site("", "## WHY DON'T YOU?\n\n- Read More.\n\n*Should* be 3.5%.").Publication.Report.Diagnostics);

    [Theory]
    [InlineData("policy: { contractions: warning }", Severity.Warning)]
    [InlineData("policy: { contractions: error }", Severity.Error)]
    [InlineData("policy: { contractions: { level: warning } }", Severity.Warning)]
    [InlineData("policy: { contractions: { types: [page] } }", Severity.Error)]
    public void A_part_has_a_level(string policy, Severity expected) => Assert.Equal(expected, Site(policy).Single().Severity);

    [Theory]
    [InlineData("policy: { contractions: off }")]
    [InlineData("policy: { contractions: { types: [article] } }")]
    [InlineData("policy: { contractions: { exceptIn: [x.md] } }")]
    public void A_part_is_off_where_it_says_so(string policy) => Assert.Empty(Site(policy).WithPage("articles/a.md", "An article.", "An article").Publication.Report.Diagnostics);

    [Theory]
    [InlineData("policy: { contractions: strict }", "SB1112")]
    [InlineData("policy: { contractions: { types: [artikel] } }", "SB1112")]
    [InlineData("policy: { contractions: { minimum: 2 } }", "SB1106")]
    [InlineData("policy: { contractions: [error] }", "SB1108")]
    [InlineData("policy: { sentences: { words: many } }", "SB1108")]
    public void A_slip_in_the_policy_is_told(string policy, string code) => Assert.Contains(code, Site(policy).Codes);

    [Fact]
    public void The_disclaimer_is_a_text_too()
    {
        var site = Site("policy: { contractions: error, descriptions: error }", "Quiet.").With("disclaimer.md", "We don’t diagnose.\n");

        Assert.Equal("disclaimer.md", Assert.Single(site.Publication.Report.Diagnostics, d => d.Code.Id == "SB5308").Location.Path.Value);
        Assert.DoesNotContain(site.Publication.Report.Diagnostics, d => d.Code.Id == "SB5001" && d.Location.Path.Value == "disclaimer.md");
    }

    [Fact]
    public void A_review_is_judged_by_the_day_of_the_build()
    {
        var site = Site("policy: { reviews: { types: [page], exceptIn: [index.md] } }", "Quiet.", "type: page\nreviewed: 2024-11-22\nreviewDue: 2026-11-22\n");

        Assert.Equal("SB5103", site.Single().Code.Id);
        site.With("y.md", "---\ntitle: Y\ndescription: Y.\nreviewed: 2026-01-01\nreviewDue: 2027-01-21\n---\n");
        Assert.Equal("SB5103", site.Single().Code.Id);
        site.Options = site.Options with { Date = new DateOnly(2026, 11, 23) };
        site.With("y.md", "---\ntitle: Y\ndescription: Y.\nreviewed: 2026-01-01\nreviewDue: 2027-01-22\n---\n");
        Assert.Equal("SB5102", site.Single().Code.Id);
    }

    [Theory]
    [InlineData(0.1, 0)]
    [InlineData(-0.2, 0)]
    [InlineData(-0.3, 1)]
    public void A_page_may_get_a_fifth_of_a_grade_harder(double change, int findings)
    {
        var site = Site("policy: { readingGrade: error }", string.Concat(Enumerable.Repeat("A quiet back is common and it is no reason to worry. ", 4)));
        var (page, grade) = ReadingGetsNoHarder.GradesOf(site.Publication.Index).Single();

        site.With("reading-grades.yml", ReadingGrades.Write([(page, grade + change)]));

        Assert.Equal(findings, site.Publication.Report.Diagnostics.Length);
    }

    [Fact]
    public void A_grade_must_be_a_number() =>
        Assert.Equal("SB1108", Site("", "Quiet.").With("reading-grades.yml", "x.md: easy\n").Single().Code.Id);
}
