using System.Collections.Immutable;
using System.CommandLine;
using StaticBackSite.Audit.Comparison;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Publishing;
using StaticBackSite.Reporting;
using StaticBackSite.Reporting.Comparisons;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Commands;

/// <summary><c>diff OLD NEW</c>: what two published sites say differently.</summary>
internal sealed class DiffCommand : Command
{
    private readonly SiteDefinition _site;
    private readonly Argument<string> _old = new("old") { Description = "The folder of the site as it was published." };
    private readonly Argument<string> _new = new("new") { Description = "The folder of the site as it would be published." };

    private readonly Option<ComparisonFormat> _format = new("--format")
    {
        Description = "Who it is for: a person at a terminal, or the reviewer of a pull request.",
        HelpName = "text|markdown",
    };

    public DiffCommand(SiteDefinition site)
        : base("diff", "Compares two published sites: pages and sentences that came, went or changed; marks changed numbers, negations, references and whatever packs mark.")
    {
        _site = site;
        Arguments.Add(_old);
        Arguments.Add(_new);
        _format.AcceptOnlyFromAmong("text", "markdown");
        Options.Add(_format);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        if (Read(parsed, _old) is not { } before || Read(parsed, _new) is not { } after)
            return ExitCodes.Usage;
        var comparison = CompareSites.Run(before, after, _site.ChangeMarks);
        parsed.InvocationConfiguration.Output.Write(parsed.GetValue(_format) == ComparisonFormat.Markdown ? MarkdownComparison.Format(comparison) : TextComparison.Format(comparison));
        return ExitCodes.Done;
    }

    /// <summary>Null, and told why, where there is nothing to compare, or not all of it: half a comparison would hide changes.</summary>
    private static ImmutableArray<OutputFile>? Read(ParseResult parsed, Argument<string> argument)
    {
        var folder = parsed.GetValue(argument)!;
        RecoverOutput.IfMissing(folder);
        var diagnostics = new DiagnosticBag();
        var files = Directory.Exists(folder) ? ReadPublishedFiles.Whole(folder, diagnostics) : [];
        if (!files.Any(file => file.Path.Value.EndsWith(".html", StringComparison.OrdinalIgnoreCase)))
        {
            var what = Directory.Exists(folder) ? "holds no page" : "is not there";
            diagnostics.Report(ContributionCodes.MissingSite, SourceLocation.StartOf(SourcePath.Root), $"the folder {folder} {what}", "build the site into it first, with `staticback build --output`");
        }
        var report = new BuildReport(diagnostics.Found);
        if (!report.HasErrors)
            return files;
        parsed.InvocationConfiguration.Error.Write(new TextReport(folder).Format(report));
        return null;
    }
}
