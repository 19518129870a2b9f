using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

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
        if (!run.Index.Definition.FrontMatterKeys.Contains(ClinicalReview.FrontMatter))
            return run.Refuse("nothing was recorded: reviews belong to the health pack, and this site does not name it; write `packs: [health]` into site.yml");
        if (run.Page(run[Page]) is not { } page)
            return run.Refuse($"there is no page {run[Page]}. {Suggestion.DidYouMean(run[Page], run.Index.Pages.Select(p => p.Source.Path.Value))}");
        var review = new ClinicalReview(run[Reviewer], run[Role], run.Day, new(ReviewedText.HashOf(page, run.Index.Sources), default));
        if (review.Date > run.LatestDay)
            return run.Refuse($"{Strings.English.LongDate(review.Date)} has not come yet; a review is recorded once it is done");
        if (run.HasErrors(page))
            return run.Refuse("nothing was recorded: a page is reviewed once it has no errors", CommandEnd.ContentHasErrors);
        if (!run.WriteFrontMatter(page, ClinicalReview.Key, review.Entries, read => read.FrontMatter.ClinicalReview is { } found && found.Entries.SequenceEqual(review.Entries)))
            return run.Refuse("nothing was recorded: the front matter of this page is not written as lines `key: value`", CommandEnd.ContentHasErrors);
        var old = page.FrontMatter.ClinicalReview is { } before ? $", in place of the review by {before.Name} ({before.Role}) of {Strings.English.LongDate(before.Date)}" : "";
        run.Say($"{page.Source.Path} now records a review by {review.Name} ({review.Role}) on {Strings.English.LongDate(review.Date)}{old}.");
        run.Say("When its words change, the page says so and the build warns.");
        return CommandEnd.Done;
    }
}
