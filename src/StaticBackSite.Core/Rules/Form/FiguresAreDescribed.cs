using System.Collections.Immutable;
using System.Globalization;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
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

/// <summary>A drawing can be read on a phone, and follows the colours of the page.</summary>
internal static class DrawingsAreReadable
{
    private static readonly DiagnosticCode SmallLetters = DiagnosticCode.OfPolicy(
        "SB5024", Severity.Error, "Letters in a drawing that are too small",
        "A phone shows a wide drawing in a narrow column, and shrinks its letters with it.",
        "`font-size=\"9\"` in a drawing that is 480 units wide",
        "Make the letters larger, or the drawing narrower.");

    private static readonly DiagnosticCode FixedColour = DiagnosticCode.OfPolicy(
        "SB5025", Severity.Error, "A colour that stays the same in the dark",
        "Readers who use a dark screen see the page in other colours, and this part of the drawing would not change with it.",
        "`stroke=\"#333333\"`",
        "Take the colour from the page: `stroke=\"var(--fig-line, #333333)\"`.");

    private const string Variable = "var(--fig-";

    private static readonly PolicyKey<Settings> Key = PolicyKey.Of("drawings", "Letters and colours of drawings.", reader => new Settings(
        reader.Number("column", "How wide the narrowest column is, in pixels.") ?? 356,
        reader.Number("letters", "How large letters are at least in that column, in pixels.") ?? 11,
        reader.TextList("colours", "The names of the colours that the theme has for drawings.")));

    public static readonly SiteRule Rule = SiteRule.Of(Key, Check, SmallLetters, FixedColour);

    private static void Check(SiteInspection site, Settings settings)
    {
        foreach (var (asset, drawing) in site.Index.Assets.Where(asset => asset.Drawing?.Inline is not null && !asset.Route.Source.IsIn(ThemeSettings.Folder)).Select(asset => (asset, asset.Drawing!)))
        {
            var wrong = drawing.Colours.Select(colour => (colour.Location, Message: WhatIsWrong(colour.Colour, settings))).Where(colour => colour.Message is not null).ToArray();
            if (wrong is [var first, ..])
                site.Diagnostics.Report(FixedColour, settings.Level, first.Location, first.Message + Others(wrong.Length), settings.Colours.IsEmpty ? "take it from the page: `var(--fig-line, #333333)`" : $"take one of the page's colours, as in `var(--fig-{settings.Colours[0]}, #333333)`: {string.Join(", ", settings.Colours)}");
            if (drawing.Size is not { } size)
                continue;
            var least = (double)settings.Letters * Math.Max(1, size.Width / (double)settings.Column);
            var small = drawing.Letters.Where(letters => letters.Units > 0 && letters.Units < least - 0.05).ToArray();
            if (small is [var smallest, ..])
                site.Diagnostics.Report(SmallLetters, settings.Level, smallest.Location, $"these letters have {Number(smallest.Units)} units; a phone would show them at {Number(smallest.Units * settings.Column / size.Width)} pixels{Others(small.Length)}", $"use {Number(Math.Ceiling(least))} units or more in a drawing that is {size.Width} wide");
        }
    }

    private static string? WhatIsWrong(string colour, Settings settings)
    {
        if (!colour.StartsWith(Variable, StringComparison.Ordinal))
            return $"the colour `{colour}` stays the same in the dark";
        var name = colour[Variable.Length..].Split(',', ')')[0].Trim();
        return settings.Colours.IsEmpty || settings.Colours.Any(known => known.Value == name) ? null : $"the page has no colour `{name}`";
    }

    private static string Others(int count) => count > 1 ? $" (and {count - 1:N0} more in this drawing)" : "";

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Settings(int Column, int Letters, ImmutableArray<Located<string>> Colours) : RuleSettings;
}
