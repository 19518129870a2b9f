using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Linking;
using StaticBackSite.Pages;

namespace StaticBackSite.Outputs.Copies;

/// <summary>
/// A whole page as Markdown, for programs that read the site in place of a person. Whatever part of it they pass on, the
/// disclaimer, the day of the last review and what extensions add stand with it, before the text.
/// </summary>
internal static class WriteMarkdownCopy
{
    public static string Of(LinkedDocument page, LinkedDocument? disclaimer, ImmutableArray<CopyPreface> prefaces, SiteIndex index)
    {
        var parsed = page.Parsed;
        var front = parsed.FrontMatter;
        var text = new StringBuilder($"# {MarkdownText.Line(front.Title)}\n\n");
        text.Append($"{index.Strings.Copies.From(MarkdownText.Line(index.Site.Name), $"<{index.Site.AbsoluteUrl(parsed.Route.Url)}>")}\n\n");
        AppendReview(text, parsed, prefaces, index);
        if (disclaimer is not null)
            text.Append(BlockCopies.Indent(MarkdownCopy.Of(disclaimer, index), "> ", "> ")).Append("\n\n");
        foreach (var block in prefaces.SelectMany(preface => preface.BeforeText(page, index)))
            text.Append(block).Append("\n\n");
        AppendSummary(text, front);
        text.Append(MarkdownCopy.Of(page, index)).Append('\n');
        AppendReferences(text, page, index.Strings);
        return text.ToString();
    }

    private static void AppendReview(StringBuilder text, ParsedDocument page, ImmutableArray<CopyPreface> prefaces, SiteIndex index)
    {
        if (page.FrontMatter.Reviewed is not { } reviewed)
            return;
        text.Append($"{index.Strings.Review.LastEdited(ModelPage.LongDate(reviewed.Value))}.");
        if (page.FrontMatter.ReviewDue is { } due)
            text.Append($" {index.Strings.Review.NextReviewDue(ModelPage.LongDate(due.Value))}.");
        foreach (var sentence in prefaces.Select(preface => preface.AfterReview(page, index)).OfType<string>())
            text.Append(' ').Append(sentence);
        text.Append("\n\n");
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

    private static void AppendReferences(StringBuilder text, LinkedDocument page, Strings strings)
    {
        var references = ListReferences.Numbered(page, strings);
        if (references.IsEmpty)
            return;
        text.Append($"\n## {strings.References.Title}\n\n");
        foreach (var reference in references)
        {
            var parts = new[] { reference.Authors, reference.Title, reference.Source, reference.Year }.Where(part => !string.IsNullOrEmpty(part)).Select(part => MarkdownText.Line(part!.TrimEnd('.')));
            var address = reference.Links is [var link, ..] ? [$"<{link.Url}>"] : Array.Empty<string>();
            text.Append($"{reference.Number}. {string.Join(". ", parts.Concat(address))}\n");
        }
    }
}
