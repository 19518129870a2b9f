using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Pages;
using StaticBackSite.Publishing;
using StaticBackSite.Reading;
using StaticBackSite.Reading.Input;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

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

/// <summary>Writes a clinical review into the front matter of a page and keeps every other byte of the file as it is.</summary>
public static class SignPage
{
    /// <returns>The new file, or null where the front matter is not written as lines <c>key: value</c>.</returns>
    public static SourceFile? With(SourceFile file, ClinicalReview review)
    {
        if (FrontMatterLines.Of(file, ClinicalReview.Key) is not { } place)
            return null;
        var bytes = file.Content.Span;
        var hasPreamble = bytes.StartsWith(Encoding.UTF8.Preamble);
        var lines = Lines(Encoding.UTF8.GetString(hasPreamble ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
        var written = string.Concat([.. lines[..place.Start], .. Block(review, LineEnd(lines[0])), .. lines[place.End..]]);
        return file with { Content = (byte[])[.. hasPreamble ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(written)] };
    }

    // In quotes, since a name may hold a colon and a hash may look like a number.
    private static string[] Block(ClinicalReview review, string lineEnd) =>
    [
        $"{ClinicalReview.Key}:{lineEnd}",
        $"  name: {QuotedText.Of(review.Name)}{lineEnd}",
        $"  role: {QuotedText.Of(review.Role)}{lineEnd}",
        $"  date: {review.Date:yyyy-MM-dd}{lineEnd}",
        $"  hash: {QuotedText.Of(review.Hash.Value)}{lineEnd}",
    ];

    private static string LineEnd(string line) => line[line.AsSpan().TrimEnd("\r\n").Length..];

    /// <summary>Lines with their ends, which may be LF, CRLF or CR, counted as <see cref="FrontMatterLines"/> counts them.</summary>
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is var found and >= 0 ? start + found + 1 : text.Length;
            if (text[end - 1] == '\r' && end < text.Length && text[end] == '\n')
                end++;
            lines.Add(text[start..end]);
            start = end;
        }
        return [.. lines];
    }
}
