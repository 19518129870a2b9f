using System.Text.Json;

namespace StaticBackSite.Tests.Commands;

public sealed class ReportFormatTests
{
    [Fact]
    public void In_text_findings_go_to_standard_error_and_the_outcome_to_standard_output()
    {
        using var staticback = new StaticBack();

        Assert.Equal(0, staticback.Run("--format", "text"));
        Assert.StartsWith("Published 1 page", staticback.Output, StringComparison.Ordinal);
        Assert.Equal("", staticback.Errors);

        staticback.Write("input/index.md", "---\ntitle: Home\ndescription: The first page.\n---\n[x](gone.md)\n");
        Assert.Equal(1, staticback.Run());
        Assert.Equal("", staticback.Output);
        Assert.Contains("Nothing was published: 1 error.", staticback.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", staticback.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void For_machines_the_report_stands_alone_on_standard_output(string format)
    {
        using var staticback = new StaticBack();

        Assert.Equal(0, staticback.Run("build", "--format", format));
        using var document = JsonDocument.Parse(staticback.Output);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        Assert.StartsWith("Published 1 page", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void For_GitHub_a_finding_is_one_line_and_nothing_wrong_is_none()
    {
        using var staticback = new StaticBack();

        staticback.Run("--format", "github");
        Assert.Equal("", staticback.Output);

        staticback.Write("input/index.md", "---\ntitle: Home\ndescription: The first page.\n---\n[x](gone.md)\n");
        Assert.Equal(1, staticback.Run("--format", "github"));
        Assert.Equal("::error file=input/index.md,line=5,col=5,endColumn=12,title=SB2001 A dead link::there is no file `gone.md`%0Anothing has a name like it; the path begins at the folder of this file\n", staticback.Output);
    }

    [Fact]
    public void A_path_is_told_from_the_folder_of_the_command()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/index.md", "---\ntitle: Home\n---\n[x](gone.md)\n");

        staticback.Run("--input", staticback.PathOf("input"), "--format", "github");
        Assert.StartsWith("::error file=input/index.md,", staticback.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_input_folder_is_reported_in_the_format_asked_for()
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run("--input", "nowhere", "--format", "json"));
        using var document = JsonDocument.Parse(staticback.Output);
        Assert.Equal("SB1002", document.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Check_speaks_the_same_languages()
    {
        using var staticback = new StaticBack();
        staticback.Write("output/index.html", "<!doctype html><title>x</title>");

        Assert.Equal(1, staticback.Run("check", "--format", "json"));
        using var document = JsonDocument.Parse(staticback.Output);
        Assert.Equal("output/index.html", document.RootElement.GetProperty("diagnostics")[0].GetProperty("path").GetString());
        Assert.StartsWith("Checked 1 pages", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void One_cause_in_many_files_is_told_once_and_summed_up()
    {
        using var staticback = new StaticBack();
        for (var i = 0; i < 9; i++)
            staticback.Write($"input/page-{i}.md", $"---\ntitle: Page {i}\ndescription: Page number {i}.\n---\n[x](gone.md)\n");

        Assert.Equal(1, staticback.Run());
        Assert.Contains("  9 times in 9 files; also at input/page-1.md:5:5 and input/page-2.md:5:5\nNothing was published: 9 errors.\nWhat to do first:\n  SB2001       9 in 9 files: there is no file `gone.md`\nTo publish the site as it is and put this right step by step: `staticback build --update-baseline`.\n`--all` lists every finding.", staticback.Errors, StringComparison.Ordinal);

        Assert.Equal(1, staticback.Run("--all"));
        Assert.Equal(9, staticback.Errors.Split("SB2001").Length - 1);
        Assert.DoesNotContain("What to do first", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_format_is_wrong_usage()
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run("--format", "xml"));
        Assert.Contains("'sarif'", staticback.Errors, StringComparison.Ordinal);
    }
}
