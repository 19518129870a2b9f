using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Text;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Rules.Form;

/// <summary>
/// A page that explains a mechanism or a movement shows it (PEMAT 15). A picture has a short text alternative (WCAG 1.1.1) and a
/// short caption (PEMAT 17).
/// </summary>
internal static class FiguresAreDescribed
{
    private static readonly DiagnosticCode MissingFigure = DiagnosticCode.OfPolicy(
        "SB5017", Severity.Error, "No figure",
        "A movement or a mechanism is easier to see than to read about.",
        "an exercise page without a picture",
        "Add a figure: `![what it shows](figures/x.svg \"Caption.\")`.");

    private static readonly DiagnosticCode FigureText = DiagnosticCode.OfPolicy(
        "SB5018", Severity.Error, "The words with a figure",
        "People who cannot see a picture hear its text alternative; it must be there, and be short. So must the caption.",
        "`![](figures/bridge.svg \"A bridge.\")`",
        "Say between the square brackets what the picture shows, in a short sentence.");

    private static readonly PolicyKey<Settings> Key = PolicyKey.Of("figures", "Pictures, their alternatives and captions.", reader => new Settings(
        PageType.ReadList(reader, "neededIn", "The types of pages that must have a figure.", PageTraits.Figure),
        reader.Number("altText", "The most characters of a text alternative.") ?? 125,
        reader.Number("captionSentences", "The most sentences of a caption.") ?? 2));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, MissingFigure, FigureText);

    private static void Check(PageInspection page, Settings settings)
    {
        if (settings.NeededIn.Contains(page.FrontMatter.Type) && !page.Page.Links.Any(l => l.IsImage))
            page.Report(settings, MissingFigure, page.TitleSpan, "this page has no figure", "add one: `![what it shows](figures/x.svg \"Caption.\")`");
        foreach (var (image, node) in page.Page.Links.Zip(page.Tree.Links).Where(l => l.First.IsImage))
        {
            var span = SourceSpan.Of(node);
            if (image.Text.Length == 0 || image.Text.Length > settings.AltText)
                page.Report(settings, FigureText, span, image.Text.Length == 0 ? "this picture has no text alternative" : $"the text alternative has {image.Text.Length} characters; the limit is {settings.AltText}", "say in a few words what the picture shows");
            var caption = node.Title ?? "";
            if (SentenceScanner.In(caption, WordScanner.In(caption)).Length > settings.CaptionSentences)
                page.Report(settings, FigureText, span, $"the caption has more than {Counted.Of(settings.CaptionSentences, "sentence")}", "say the rest in the text");
            if (caption.Length > 0 && caption.Trim().TrimEnd('.').Equals(image.Text.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
                page.Report(settings, FigureText, span, "the caption says the same as the text alternative, so people who listen hear it twice", "say between the square brackets what the picture shows, and in the caption why it is here");
        }
    }

    /// <param name="NeededIn">Pages that must have a figure; the texts of all figures are checked.</param>
    private sealed record Settings(ImmutableArray<PageType> NeededIn, int AltText, int CaptionSentences) : RuleSettings;
}
