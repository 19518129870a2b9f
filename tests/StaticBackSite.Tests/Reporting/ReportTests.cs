using System.Text.Json;
using NJsonSchema;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Reporting;

public sealed class ReportTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly BuildReport Report = new(
    [
        new Diagnostic(
            DiagnosticCodes.DeadLink, Severity.Error, new SourceText(new SourcePath("a b/100%, yes: é.md"), "\n\nSee gone, please.\n").LocationOf(new(6, 4)),
            "50% of: this,\nthat", "did you mean `here`?"),
        new Diagnostic(WholeProgram.Site.Codes.Find("SB2101")!, Severity.Warning, SourceLocation.StartOf(new SourcePath("z.md")), "no other page links to this one"),
        new Diagnostic(DiagnosticCodes.MissingInput, Severity.Error, SourceLocation.StartOf(StaticBackSite.Routing.SourcePath.Root), "there is no folder"),
    ]);

    [Fact]
    public void Text_shows_the_place_under_its_line() => Assert.Equal(
        """
        input:1:1: error SB1002: there is no folder
        input/a b/100%, yes: é.md:3:5: error SB2001: 50% of: this,⟨U+000A⟩that
          | See gone, please.
          |     ^~~~
          hint: did you mean `here`?
        input/z.md:1:1: warning SB2101: no other page links to this one

        """,
        new TextReport("input").Format(Report));

    [Fact]
    public void Text_is_coloured_where_asked() =>
        Assert.Contains("\e[31;1merror\e[0m SB2001", new TextReport("input", colours: true).Format(Report), StringComparison.Ordinal);

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var location = new SourceText(new SourcePath("x.md"), new string('a', 500) + "bad" + new string('c', 500)).LocationOf(new(500, 3));
        var lines = new TextReport("input").Format(new Diagnostic(DiagnosticCodes.DeadLink, Severity.Error, location, "m")).Split('\n');

        Assert.True(lines[1].Length <= 170);
        Assert.Equal("bad", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 3));
    }

    /// <summary>A terminal breaks longer lines anywhere, and the caret would be under other letters.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    public void Messages_and_hints_are_broken_between_words_and_say_the_same(int width)
    {
        var location = new SourceText(new SourcePath("articles/a-warm-pack.md"), "See this.\n").LocationOf(new(4, 4));
        var finding = new Diagnostic(DiagnosticCodes.DeadLink, Severity.Error, location, "there is no file called by this name, whose message is long enough for two or three lines", "did you mean another file, whose name is something like this and lies in another folder?");

        var narrow = new TextReport("input", width: width).Format(finding);
        var wide = new TextReport("input").Format(finding);

        Assert.All(narrow.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.Equal(Words(wide), Words(narrow));
        Assert.StartsWith("input/articles/a-warm-pack.md:1:5: error ", narrow.ReplaceLineEndings(" ").Replace("     ", " ", StringComparison.Ordinal), StringComparison.Ordinal);

        static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void The_source_line_fits_a_narrow_terminal_with_the_caret_under_the_place(int width)
    {
        var location = new SourceText(new SourcePath("x.md"), new string('a', 500) + "bad" + new string('c', 500)).LocationOf(new(500, 3));
        var lines = new TextReport("input", width: width).Format(new Diagnostic(DiagnosticCodes.DeadLink, Severity.Error, location, "m")).Split('\n');

        Assert.True(lines[1].Length <= width, $"{lines[1].Length}");
        Assert.Equal("bad", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 3));
    }

    [Fact]
    public void GitHub_escapes_by_the_rules_of_workflow_commands() => Assert.Equal(
        """
        ::error file=input,line=1,col=1,endColumn=2,title=SB1002 No input folder::there is no folder
        ::error file=input/a b/100%25%2C yes%3A é.md,line=3,col=5,endColumn=9,title=SB2001 A dead link::50%25 of: this,%0Athat%0Adid you mean `here`?
        ::warning file=input/z.md,line=1,col=1,endColumn=2,title=SB2101 A page that nothing links to::no other page links to this one

        """,
        GitHubReport.Format(Report, "input"));

    [Fact]
    public void Json_has_its_documented_shape()
    {
        using var document = JsonDocument.Parse(JsonReport.Format(Report, "input"));
        var root = document.RootElement;

        Assert.Equal(["version", "errors", "warnings", "diagnostics"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal((1, 2, 1), (root.GetProperty("version").GetInt32(), root.GetProperty("errors").GetInt32(), root.GetProperty("warnings").GetInt32()));
        var dead = root.GetProperty("diagnostics")[1];
        Assert.Equal(
            """{"code":"SB2001","severity":"error","title":"A dead link","path":"input/a b/100%, yes: é.md","line":3,"column":5,"endColumn":9,"message":"50% of: this,\nthat","hint":"did you mean `here`?","help":"https://github.com/the-quiet-back/staticbacksite/blob/main/docs/diagnostics.md#sb2001"}""",
            JsonSerializer.Serialize(dead, Readable));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("diagnostics")[0].GetProperty("hint").ValueKind);
    }

    [Fact]
    public async Task Sarif_is_valid_against_its_schema()
    {
        // Published by the SARIF committee, as it comes in the npm package @microsoft/jest-sarif 1.0.0-beta.0 (MIT).
        var schema = await JsonSchema.FromFileAsync(Path.Combine(ProjectFolder.Tests, "Reporting", "sarif-2.1.0-rtm.5.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(SarifReport.Format(Report, "input")));
        Assert.Empty(schema.Validate(SarifReport.Format(BuildReport.Empty, "input")));
        Assert.NotEmpty(schema.Validate("""{ "version": "2.1.0", "runs": [{ "results": [{ "level": "fatal" }] }] }"""));
    }

    [Fact]
    public void Sarif_tells_rule_level_place_and_words()
    {
        using var document = JsonDocument.Parse(SarifReport.Format(Report, "input"));
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var result = run.GetProperty("results")[1];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");

        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        Assert.Equal(Report.Diagnostics.Select(d => d.Code.Id).Distinct().Order(StringComparer.Ordinal), rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal("SB2001", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.EndsWith("docs/diagnostics.md#sb2001", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("warning", run.GetProperty("results")[2].GetProperty("level").GetString());
        Assert.Equal("input/a%20b/100%25%2C%20yes%3A%20%C3%A9.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((3, 5, 9), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Equal("50% of: this,\nthat\ndid you mean `here`?", result.GetProperty("message").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("/tmp/my site/input", "file:///tmp/my%20site/input/z.md")]
    [InlineData("../site/input", "../site/input/z.md")]
    [InlineData("input/", "input/z.md")]
    public void Sarif_names_a_file_by_a_valid_address(string folder, string expected)
    {
        using var document = JsonDocument.Parse(SarifReport.Format(Report, folder));
        var place = document.RootElement.GetProperty("runs")[0].GetProperty("results")[2].GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal(expected, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
    }
}
