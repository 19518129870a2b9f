using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Data;

/// <summary>
/// Findings that a site is published with for the time being: <c>baseline.txt</c>, a line for each file, code and message, whatever
/// their line numbers. A site that was moved goes online on its first day, and from then on gets no worse.
/// </summary>
internal sealed partial record Baseline(SourceText Source, ImmutableArray<Located<BaselineEntry>> Entries)
{
    public static readonly SourcePath FileName = new("baseline.txt");

    public static readonly DiagnosticCode BadLine = new(
        "SB1406", Severity.Error, "A line of the baseline that cannot be read",
        "`staticback build --update-baseline` writes the file baseline.txt: each line is a file, a code and a message. This line is something else.",
        "`guide/install.md SB2001`",
        "Delete the line, and run `staticback build --update-baseline`.");

    private const string Header =
        """
        # What was wrong with this site when its baseline was taken: file, code, how often where it is more than once, and message.
        # The build leaves these findings out and reports every other. `staticback build --update-baseline` writes this file.

        """;

    public static Baseline Read(SourceText source, DiagnosticBag diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<Located<BaselineEntry>>();
        var at = 0;
        foreach (var line in source.Text.Split('\n'))
        {
            var span = new SourceSpan(at, line.Length);
            at += line.Length + 1;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (Line().Match(line) is { Success: true } match && int.TryParse(match.Groups["times"] is { Success: true } times ? times.Value : "1", NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                entries.Add(new(new(new(match.Groups["path"].Value), match.Groups["code"].Value, match.Groups["message"].Value, count), span));
            else
                diagnostics.Report(BadLine, source, span with { Length = Math.Max(1, line.Length) }, "this line is not one that `build --update-baseline` writes", "delete it, and run `staticback build --update-baseline`");
        }
        return new Baseline(source, entries.DrainToImmutable());
    }

    /// <summary>The file for some findings; those whose level is fixed cannot be in it.</summary>
    public static SourceFile Of(IEnumerable<Diagnostic> findings)
    {
        var text = new StringBuilder(Header);
        var entries = findings.Where(finding => finding.Code.CanBeLowered).GroupBy(BaselineEntry.Of).Select(group => group.Key with { Times = group.Count() });
        foreach (var entry in entries.OrderBy(entry => entry.Path).ThenBy(entry => entry.Code, StringComparer.Ordinal).ThenBy(entry => entry.Message, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{entry.Path}: {entry.Code}{(entry.Times > 1 ? $" x{entry.Times}" : "")}: {entry.Message}\n");
        return new SourceFile(FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }

    [GeneratedRegex(@"^(?<path>.*?): (?<code>SB[0-9]{4})( x(?<times>[0-9]{1,9}))?: (?<message>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}

/// <summary>So many findings of one message in one file.</summary>
internal sealed record BaselineEntry(SourcePath Path, string Code, string Message, int Times)
{
    /// <summary>What a finding is counted under, wherever in its file it is.</summary>
    public static BaselineEntry Of(Diagnostic finding) => new(finding.Location.Path, finding.Code.Id, finding.Message.ReplaceLineEndings(" ").TrimEnd(), 1);
}
