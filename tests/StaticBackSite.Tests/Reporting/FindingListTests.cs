using System.Text.Json;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Reporting;

/// <summary>What people see where one cause has broken thousands of lines, as a move does.</summary>
public sealed class FindingListTests
{
    [Fact]
    public void A_few_places_are_shown_each() =>
        Assert.Equal(
            """
            input/docs/page-0.md:1:1: error SB1106: `tags` is not a key
            input/docs/page-1.md:1:1: error SB1106: `tags` is not a key
            input/docs/page-2.md:1:1: error SB1106: `tags` is not a key

            """,
            new TextReport("input").Format(SameCause(3)));

    [Fact]
    public void Many_places_are_one_finding_with_a_count_and_the_first_three() =>
        Assert.Equal(
            """
            input/docs/page-0.md:1:1: error SB1106: `tags` is not a key
              2,000 times in 2,000 files; also at input/docs/page-1.md:1:1 and input/docs/page-10.md:1:1

            """,
            new TextReport("input").Format(SameCause(2_000)));

    [Fact]
    public void Every_place_is_shown_where_asked() =>
        Assert.Equal(50, new TextReport("input", all: true).Format(SameCause(50)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void Of_one_code_twenty_causes_are_listed_and_the_rest_is_counted()
    {
        var report = ManyCauses(500);

        Assert.Equal(FindingList.MostOfOneCode, new TextReport("input").Format(report).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("What to do first:\n  SB2001     500 in 500 files below docs/: for example there is no file `gone-0.md`\n", FirstSteps.Of(report));
    }

    [Fact]
    public void What_keeps_files_from_being_read_comes_first_and_warnings_last()
    {
        var report = new BuildReport([.. ManyCauses(90).Diagnostics, .. SameCause(7).Diagnostics, .. ManyCauses(300).Diagnostics.Select(d => d with { Code = WholeProgram.Site.Codes.Find("SB2101")!, Severity = Severity.Warning })]);

        Assert.Equal(["SB1106", "SB2001", "SB2101"], FirstSteps.Of(report).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim()[..6]));
    }

    [Fact]
    public void Where_everything_is_shown_there_is_nothing_to_sum_up() => Assert.Equal("", FirstSteps.Of(SameCause(3)));

    [Fact]
    public void GitHub_gets_one_annotation_for_one_cause() =>
        Assert.Equal("::error file=input/docs/page-0.md,line=1,col=1,endColumn=2,title=SB1106 An unknown key::`tags` is not a key%0A40 times in 40 files\n", GitHubReport.Format(SameCause(40), "input"));

    [Fact]
    public void Machines_get_every_place()
    {
        using var json = JsonDocument.Parse(JsonReport.Format(SameCause(40), "input"));
        using var sarif = JsonDocument.Parse(SarifReport.Format(SameCause(40), "input"));

        Assert.Equal(40, json.RootElement.GetProperty("diagnostics").GetArrayLength());
        Assert.Equal(40, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void What_people_are_shown_does_not_grow_with_the_number_of_places()
    {
        var length = (int places) => new TextReport("input").Format(SameCause(places)).Length + FirstSteps.Of(SameCause(places)).Length;

        Assert.True(length(20_000) <= length(1_000) + 10);
    }

    private static BuildReport SameCause(int places) => new(Enumerable.Range(0, places).Select(i => Finding(DiagnosticCodes.UnknownKey, i, "`tags` is not a key")));

    private static BuildReport ManyCauses(int causes) => new(Enumerable.Range(0, causes).Select(i => Finding(DiagnosticCodes.DeadLink, i, $"there is no file `gone-{i}.md`")));

    private static Diagnostic Finding(DiagnosticCode code, int page, string message) =>
        new(code, Severity.Error, SourceLocation.StartOf(new SourcePath($"docs/page-{page}.md")), message);
}
