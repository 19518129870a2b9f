using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Fact]
    public void Tells_title_severity_cause_example_and_fix()
    {
        using var staticback = new StaticBack();

        Assert.Equal(0, staticback.Run("explain", "sb2101"));
        Assert.StartsWith(
            """
            SB2101 (warning): A page that nothing links to

            A reader cannot come to this page by following links.

            Example: a new page that no other mentions
            Fix: Link to it from a page that its readers come from.

            """,
            staticback.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_gets_the_nearest()
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run("explain", "SB20001"));
        Assert.Contains("there is no code SB20001. did you mean `SB2001`?", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_page_has_every_code_in_the_words_of_explain()
    {
        var page = DiagnosticsPage.Markdown(WholeProgram.Site.Codes);

        Blessed.Check(Path.Combine(ProjectFolder.Repository, "docs", "diagnostics.md"), page);
        Assert.All(WholeProgram.Site.Codes.All, code => Assert.Contains($"### {code.Id}\n\n**{code.Title}**", page, StringComparison.Ordinal));
    }
}
