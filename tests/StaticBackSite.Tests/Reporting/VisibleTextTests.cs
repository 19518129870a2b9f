using System.Globalization;
using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Reporting;

/// <summary>No text of a contributor moves a cursor, hides a word or gives a command, in whatever format a report is printed.</summary>
public sealed class VisibleTextTests
{
    private static readonly string[] Commands = ["\e]0;title\a", "\e]52;c;ZXZpbA==\a", "\e[2J", "\u009b2J", "\u0085", "\r", "\b", "\u007f", "\u202e", "\u2066", "\u200b", "\u2028", "\ufeff", "\ue000", "##[error]x", "##vso[x]y"];

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("a\tb # c:: d – é 木 😀", "a\tb # c:: d – é 木 😀")]
    [InlineData("a\e[2Jb", "a⟨U+001B⟩[2Jb")]
    [InlineData("a\nb", "a⟨U+000A⟩b")]
    [InlineData("x\u202Ey\u009b", "x⟨U+202E⟩y⟨U+009B⟩")]
    [InlineData("x ##[add-mask]y", "x #⟨U+0023⟩[add-mask]y")]
    [InlineData("##vso[x]", "#⟨U+0023⟩vso[x]")]
    [InlineData("  ::error::x", "  ::error::x")]
    public void Shows_what_would_act(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void Lines_stay_and_each_is_looked_at() => Assert.Equal("a\n ⟨U+003A⟩:error::b\n", VisibleText.OfLines("a\n ::error::b\n"));

    /// <summary>Each command in each place of a finding, in each format.</summary>
    [Theory]
    [InlineData(nameof(ReportFormat.Text))]
    [InlineData(nameof(ReportFormat.GitHub))]
    [InlineData(nameof(ReportFormat.Sarif))]
    [InlineData(nameof(ReportFormat.Json))]
    public void No_format_lets_a_command_through(string name)
    {
        var format = Enum.Parse<ReportFormat>(name);
        foreach (var command in Commands)
        {
            var location = new SourceText(new SourcePath($"a{command}.md"), $"x{command}y{command}").LocationOf(new(1, 3));
            var found = new Diagnostic(DiagnosticCodes.DeadLink, Severity.Error, location, $"there is no `{command}`", $"did you mean {command}?");
            var (output, errors) = (new StringWriter(), new StringWriter());
            var reporter = new Reporter(format, "input", output, errors);
            reporter.Write(new BuildReport([found]));
            reporter.Say($"{command} is published");

            Assert.Empty(Acting(output + errors.ToString(), format));
        }
    }

    [Fact]
    public void A_line_end_in_a_name_begins_no_line()
    {
        var location = new SourceText(new SourcePath("a\n::error title=x::y.md"), "::error::z").LocationOf(new(0, 1));

        var lines = new TextReport("input").Format(new Diagnostic(DiagnosticCodes.DeadLink, Severity.Error, location, "no\n::error::w", "h\n::warning::v")).Split('\n');

        Assert.Equal(5, lines.Length);
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void The_caret_stands_under_what_is_shown()
    {
        var location = new SourceText(new SourcePath("a.md"), "a\e[bcd").LocationOf(new(3, 2));

        var lines = new TextReport("input").Format(new Diagnostic(DiagnosticCodes.DeadLink, Severity.Error, location, "no")).Split('\n');

        Assert.Equal("  | a⟨U+001B⟩[bcd", lines[1]);
        Assert.Equal(lines[1].IndexOf("bc", StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    private static IEnumerable<string> Acting(string report, ReportFormat format)
    {
        foreach (var rune in report.EnumerateRunes())
        {
            var isLayout = rune.Value == '\n' || (Environment.NewLine == "\r\n" && rune.Value == '\r');
            if (!isLayout && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.PrivateUse)
                yield return rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        }
        if (format != ReportFormat.Json && (report.Contains("##[", StringComparison.Ordinal) || report.Contains("##vso[", StringComparison.Ordinal)))
            yield return "a workflow command";
    }
}
