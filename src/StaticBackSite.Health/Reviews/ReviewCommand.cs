using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Pages;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.Reviews;

/// <summary><c>review PAGE</c>: records that a health professional has checked the words that a page has now.</summary>
public sealed class ReviewCommand() : SiteCommand("review", "Records a clinical review of a page in its front matter.")
{
    private static readonly CommandWord Page = new("page", "The file of the page, such as articles/x.md.");
    private static readonly CommandWord Reviewer = new("--name", "Who checked it: a real person who agreed to be named.");
    private static readonly CommandWord Role = new("--role", "What qualifies them, such as physiotherapist.");

    public override ImmutableArray<CommandWord> Words => [Page, Reviewer, Role];

    public override CommandEnd Run(CommandRun run, CancellationToken stop)
    {
        var unreadable = new DiagnosticBag();
        var files = ReadFiles.From(run.Input, unreadable, stop);
        var publication = run.Build(files);
        if (!publication.Index.Definition.FrontMatterKeys.Contains(ClinicalReview.FrontMatter))
            return run.Refuse("nothing was recorded: reviews belong to the health pack, and this site does not name it; write `packs: [health]` into site.yml");
        if (Find(run[Page], run.Input, publication.Index) is not { } page)
        {
            run.Write(new BuildReport(unreadable.Found));
            return run.Refuse($"there is no page {run[Page]}. {Suggestion.DidYouMean(run[Page], publication.Index.Pages.Select(p => p.Source.Path.Value))}");
        }
        var review = new ClinicalReview(run[Reviewer], run[Role], run.Day, new(ReviewedText.HashOf(page, publication.Index.Sources), default));
        if (review.Date > run.LatestDay)
            return run.Refuse($"{ModelPage.LongDate(review.Date)} has not come yet; a review is recorded once it is done");
        var errors = publication.Report.Diagnostics.Where(d => d.Location.Path == page.Source.Path && d.Severity == Severity.Error).ToArray();
        run.Write(new BuildReport([.. unreadable.Found, .. errors]));
        if (errors.Length > 0)
            return run.Refuse("nothing was recorded: a page is reviewed once it has no errors", CommandEnd.ContentHasErrors);
        if (SignPage.With(files.Single(f => f.Path == page.Source.Path), review) is not { } signed || !IsSigned(files, signed, review, run))
            return run.Refuse("nothing was recorded: the front matter of this page is not written as lines `key: value`", CommandEnd.ContentHasErrors);
        WriteSource.Replace(run.Input, signed.Path, signed.Content.Span);
        var old = page.FrontMatter.ClinicalReview is { } before ? $", in place of the review by {before.Name} ({before.Role}) of {ModelPage.LongDate(before.Date)}" : "";
        run.Say($"{page.Source.Path} now records a review by {review.Name} ({review.Role}) on {ModelPage.LongDate(review.Date)}{old}.");
        run.Say("When its words change, the page says so and the build warns.");
        return CommandEnd.Done;
    }

    /// <summary>A page by its path in the input folder, or by its path from here, as a shell completes it.</summary>
    private static ParsedDocument? Find(string given, string input, SiteIndex index) =>
        index.Page(new SourcePath(given)) ?? index.Page(new SourcePath(System.IO.Path.GetRelativePath(input, given)));

    /// <summary>Reads back what is about to be written: a record that the build would not take must not reach the file.</summary>
    private static bool IsSigned(ImmutableArray<SourceFile> files, SourceFile signed, ClinicalReview review, CommandRun run)
    {
        var publication = run.Build([.. files.Select(f => f.Path == signed.Path ? signed : f)]);
        return publication.Index.Page(signed.Path)?.FrontMatter.ClinicalReview is { } read
            && read.Name == review.Name && read.Role == review.Role && read.Date == review.Date && read.Hash.Value == review.Hash.Value
            && !publication.Report.Diagnostics.Any(d => d.Location.Path == signed.Path && d.Severity == Severity.Error);
    }
}
