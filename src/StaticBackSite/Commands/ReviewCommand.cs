using System.Collections.Immutable;
using System.CommandLine;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Pages;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Commands;

/// <summary><c>review PAGE</c>: records that a health professional has checked the words that a page has now.</summary>
public sealed class ReviewCommand : Command
{
    private readonly SiteDefinition _site;
    private readonly InputOptions _input = new();
    private readonly Argument<string> _page = new("page") { Description = "The file of the page, such as articles/x.md." };
    private readonly Option<string> _name = new("--name") { Description = "Who checked it: a real person who agreed to be named.", Required = true };
    private readonly Option<string> _role = new("--role") { Description = "What qualifies them, such as physiotherapist.", Required = true };

    public ReviewCommand(SiteDefinition site)
        : base("review", "Records a clinical review of a page in its front matter.")
    {
        _site = site;
        Arguments.Add(_page);
        foreach (var option in new Option[] { _input.Input, _name, _role, _input.Date })
            Options.Add(option);
        foreach (var text in new[] { _name, _role })
            text.Validators.Add(given => RefuseUnprintable(given, text));
        SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        var input = parsed.GetValue(_input.Input)!;
        var reporter = _input.Reporter(parsed);
        if (!Directory.Exists(input))
        {
            reporter.Write(InputOptions.MissingInput(input));
            return ExitCodes.Usage;
        }
        var unreadable = new DiagnosticBag();
        var files = ReadFiles.From(input, unreadable, stop);
        var publication = Build(files, parsed);
        if (Find(parsed.GetValue(_page)!, input, publication.Index) is not { } page)
        {
            reporter.Write(new BuildReport(unreadable.Found));
            return Refuse(parsed, $"there is no page {parsed.GetValue(_page)}. {Suggestion.DidYouMean(parsed.GetValue(_page)!, publication.Index.Pages.Select(p => p.Source.Path.Value))}", ExitCodes.Usage);
        }
        var review = new ClinicalReview(
            parsed.GetValue(_name)!.Trim(), parsed.GetValue(_role)!.Trim(), parsed.GetValue(_input.Date) ?? Clock.LocalDay, new(ReviewedText.HashOf(page, publication.Index.Sources), default));
        if (review.Date > Clock.LatestDay)
            return Refuse(parsed, $"{ModelPage.LongDate(review.Date)} has not come yet; a review is recorded once it is done", ExitCodes.Usage);
        var errors = publication.Report.Diagnostics.Where(d => d.Location.Path == page.Source.Path && d.Severity == Severity.Error).ToArray();
        reporter.Write(new BuildReport([.. unreadable.Found, .. errors]));
        if (errors.Length > 0)
            return Refuse(parsed, "nothing was recorded: a page is reviewed once it has no errors", ExitCodes.ContentHasErrors);
        if (SignPage.With(files.Single(f => f.Path == page.Source.Path), review) is not { } signed || !IsSigned(files, signed, review, parsed))
            return Refuse(parsed, "nothing was recorded: the front matter of this page is not written as lines `key: value`", ExitCodes.ContentHasErrors);
        WriteSource.Replace(input, signed.Path, signed.Content.Span);
        Tell(reporter, page, review);
        return ExitCodes.Done;
    }

    private Publication Build(ImmutableArray<SourceFile> files, ParseResult parsed) =>
        new SiteBuild(_site, SiteTheme.Renderer()).Run(files, _input.BuildOptions(parsed) with { Drafts = true });

    /// <summary>A page by its path in the input folder, or by its path from here, as a shell completes it.</summary>
    private static ParsedDocument? Find(string given, string input, SiteIndex index) =>
        index.Page(new SourcePath(given)) ?? index.Page(new SourcePath(Path.GetRelativePath(input, given)));

    /// <summary>Reads back what is about to be written: a record that the build would not take must not reach the file.</summary>
    private bool IsSigned(ImmutableArray<SourceFile> files, SourceFile signed, ClinicalReview review, ParseResult parsed)
    {
        var publication = Build([.. files.Select(f => f.Path == signed.Path ? signed : f)], parsed);
        return publication.Index.Page(signed.Path)?.FrontMatter.ClinicalReview is { } read
            && read.Name == review.Name && read.Role == review.Role && read.Date == review.Date && read.Hash.Value == review.Hash.Value
            && !publication.Report.Diagnostics.Any(d => d.Location.Path == signed.Path && d.Severity == Severity.Error);
    }

    private static void Tell(Reporter reporter, ParsedDocument page, ClinicalReview review)
    {
        var old = page.FrontMatter.ClinicalReview is { } before ? $", in place of the review by {before.Name} ({before.Role}) of {ModelPage.LongDate(before.Date)}" : "";
        reporter.Say($"{page.Source.Path} now records a review by {review.Name} ({review.Role}) on {ModelPage.LongDate(review.Date)}{old}.");
        reporter.Say("When its words change, the page says so and the build warns.");
    }

    private static int Refuse(ParseResult parsed, string reason, int exitCode)
    {
        parsed.InvocationConfiguration.Error.WriteLine($"staticback: {VisibleText.Of(reason.TrimEnd())}");
        return exitCode;
    }

    private static void RefuseUnprintable(System.CommandLine.Parsing.OptionResult given, Option<string> option)
    {
        var text = given.GetValueOrDefault<string>() ?? "";
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl))
            given.AddError($"{option.Name} needs words on one line");
    }
}
