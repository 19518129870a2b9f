using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Linking;
using StaticBackSite.Pages;

namespace StaticBackSite.Outputs.Copies;

/// <summary>
/// A whole page as Markdown, for programs that read the site in place of a person. Whatever part of it they pass on, the
/// warning signs, the disclaimer and the day of the last review stand with it, before the text.
/// </summary>
public static class WriteMarkdownCopy
{
    private static readonly string[] ForEveryone = ["emergency", "urgent"];

    public static string Of(LinkedDocument page, LinkedDocument? disclaimer, SiteIndex index)
    {
        var parsed = page.Parsed;
        var front = parsed.FrontMatter;
        var text = new StringBuilder($"# {MarkdownText.Line(front.Title)}\n\n");
        text.Append($"From {MarkdownText.Line(index.Site.Name)}: <{index.Site.AbsoluteUrl(parsed.Route.Url)}>\n\n");
        AppendReview(text, parsed, index.Sources);
        if (disclaimer is not null)
            text.Append(BlockCopies.Indent(MarkdownCopy.Of(disclaimer, index), "> ", "> ")).Append("\n\n");
        AppendWarningSigns(text, page, index.Sources.RedFlags);
        AppendSummary(text, front);
        text.Append(MarkdownCopy.Of(page, index)).Append('\n');
        AppendReferences(text, page);
        return text.ToString();
    }

    private static void AppendReview(StringBuilder text, ParsedDocument page, SingleSources sources)
    {
        if (page.FrontMatter.Reviewed is not { } reviewed)
            return;
        text.Append($"Last edited: {ModelPage.LongDate(reviewed.Value)}.");
        if (page.FrontMatter.ReviewDue is { } due)
            text.Append($" Next review due: {ModelPage.LongDate(due.Value)}.");
        text.Append(CheckClinicalReviews.Shown(page, sources) switch
        {
            null => "",
            { State: ClinicalReviewState.Current } review => $" Checked by: {MarkdownText.Line($"{review.Name}, {review.Role}")}, on {review.Date}.",
            { State: ClinicalReviewState.Changed } review => $" Changed since its last clinical review on {review.Date}.",
            _ => " Not yet checked by a health professional.",
        }).Append("\n\n");
    }

    private static void AppendWarningSigns(StringBuilder text, LinkedDocument page, RedFlags? flags)
    {
        if (flags is null)
            return;
        var shown = page.Parsed.Tree.Root.Descendants<CustomContainer>().Where(container => container.Info == CalloutKinds.CareCards).SelectMany(CareCardLevels.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var card in ForEveryone.Where(level => !shown.Contains(level)).Select(flags.Card).OfType<CareCard>())
            text.Append(CalloutCopy.Card(card, flags)).Append("\n\n");
    }

    private static void AppendSummary(StringBuilder text, FrontMatter front)
    {
        if (front is TermFrontMatter term)
            text.Append(MarkdownText.Line(term.Definition.Value)).Append("\n\n");
        if (front is not PageFrontMatter page)
            return;
        if (page.MainMessage is { } message)
            text.Append(MarkdownText.Line(message.Value)).Append("\n\n");
        foreach (var point in page.KeyPoints)
            text.Append("- ").Append(MarkdownText.Line(point.Value)).Append('\n');
        if (!page.KeyPoints.IsEmpty)
            text.Append('\n');
    }

    private static void AppendReferences(StringBuilder text, LinkedDocument page)
    {
        var references = ListReferences.Numbered(page);
        if (references.IsEmpty)
            return;
        text.Append("\n## References\n\n");
        foreach (var reference in references)
        {
            var parts = new[] { reference.Authors, reference.Title, reference.Source, reference.Year }.Where(part => !string.IsNullOrEmpty(part)).Select(part => MarkdownText.Line(part!.TrimEnd('.')));
            var address = reference.Links is [var link, ..] ? [$"<{link.Url}>"] : Array.Empty<string>();
            text.Append($"{reference.Number}. {string.Join(". ", parts.Concat(address))}\n");
        }
    }
}
