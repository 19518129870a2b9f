using System.Collections.Immutable;
using System.Globalization;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules.Form;

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
        foreach (var (asset, drawing) in site.Index.Assets.Where(asset => asset.Drawing?.Inline is not null).Select(asset => (asset, asset.Drawing!)))
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
