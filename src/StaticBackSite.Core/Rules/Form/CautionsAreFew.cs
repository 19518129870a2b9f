using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules.Form;

/// <summary>Boxes that warn are few, or readers skip them, and some words do not belong in them (NHS warning callout).</summary>
internal static class CautionsAreFew
{
    private static readonly DiagnosticCode TooMany = DiagnosticCode.OfPolicy(
        "SB5210", Severity.Error, "Too many boxes of caution",
        "Where everything is a warning, nothing is.",
        "3 blocks `::: caution` or `::: warning` on a page",
        "Say it in the text, or join two boxes.");

    private static readonly DiagnosticCode WrongWords = DiagnosticCode.OfPolicy(
        "SB5211", Severity.Error, "Words that do not belong in a caution",
        "The policy lists words that the site says in one place, in the same way everywhere, and not in boxes of caution.",
        "“see a GP” inside `::: caution`",
        "Take it out of the box. The words are listed under `cautions: without:` in `site.yml`.");

    private static readonly PolicyKey<Settings> Key = PolicyKey.Of("cautions", "Boxes that warn.", reader => new Settings(
        reader.Number("maximum", "The most on a page.") ?? 2,
        reader.TextList("without", "Words that do not belong in these boxes.")));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, TooMany, WrongWords);

    private static readonly ImmutableArray<string> Kinds = ["warning", "caution"];

    private static void Check(PageInspection page, Settings settings)
    {
        foreach (var caution in Kinds.SelectMany(page.Containers).OrderBy(container => container.Span.Start).Skip(settings.Maximum))
            page.Report(settings, TooMany, caution, $"this page has more than {Counted.Of(settings.Maximum, "box", "boxes")} of caution", "say it in the text, or join two boxes");
        foreach (var block in page.Text.Blocks.Where(b => b.Container?.Info is { } kind && Kinds.Contains(kind)))
        {
            foreach (var words in settings.Without)
            {
                if (block.Text.IndexOf(words.Value, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
                    page.Report(settings, WrongWords, block.SpanOf(at, words.Value.Length), $"a caution says “{words}”", "say it outside the box, in the way that the whole site does");
            }
        }
    }

    private sealed record Settings(int Maximum, ImmutableArray<Located<string>> Without) : RuleSettings;
}
