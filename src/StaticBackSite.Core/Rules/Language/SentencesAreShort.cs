using System.Globalization;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules.Language;

/// <summary>Sentences have up to 20 words, and about 15 on average (NHS content guide).</summary>
internal static class SentencesAreShort
{
    private static readonly DiagnosticCode VeryLong = DiagnosticCode.OfPolicy(
        "SB5301", Severity.Error, "A very long sentence",
        "A sentence of this length is lost on many readers.",
        "a sentence of 30 words",
        "Split it into two or three sentences.");

    private static readonly DiagnosticCode Long = DiagnosticCode.OfPolicy(
        "SB5302", Severity.Warning, "A long sentence",
        "Sentences of up to 20 words are easy to follow.",
        "a sentence of 22 words",
        "Split it, or shorten it.");

    private static readonly DiagnosticCode LongOnAverage = DiagnosticCode.OfPolicy(
        "SB5303", Severity.Error, "Long sentences on average",
        "Even where no sentence is too long, many long ones tire a reader.",
        "a page whose sentences have 18 words on average",
        "Split the longest ones.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("sentences", "How long sentences are.", reader => new Limits(
        reader.Number("words", "Longer sentences are warned of.") ?? 20,
        reader.Number("longest", "Longer sentences are refused.") ?? 25,
        reader.Number("mean", "The highest average length of the sentences of a page.") ?? 15));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, VeryLong, Long, LongOnAverage) with { IsOfText = true };

    private static void Check(PageInspection page, Limits limits)
    {
        var (words, sentences) = (0, 0);
        foreach (var block in page.Text.Blocks.Where(b => IsRead(b, page)))
        {
            foreach (var sentence in block.Sentences)
            {
                (words, sentences) = block.IsProse ? (words + sentence.WordCount, sentences + 1) : (words, sentences);
                if (sentence.WordCount > limits.Longest)
                    page.Report(limits, VeryLong, block.SpanOf(sentence), $"this sentence has {sentence.WordCount} words; the limit is {limits.Longest}", "split it into two sentences");
                else if (sentence.WordCount > limits.Words)
                    page.Report(limits.Milder, Long, block.SpanOf(sentence), $"this sentence has {sentence.WordCount} words; more than {limits.Words} are hard to follow", "split it into two sentences, or shorten it");
            }
        }
        if (sentences > 0 && words > limits.Mean * sentences)
            page.Report(limits, LongOnAverage, page.TitleSpan, string.Create(CultureInfo.InvariantCulture, $"the sentences on this page have {(double)words / sentences:0.0} words on average; the limit is {limits.Mean}"), "split the longest ones");
    }

    /// <summary>A description is for search results and limited in characters; a term’s is its definition, and is read.</summary>
    private static bool IsRead(TextBlock block, PageInspection page) =>
        block.Kind is not (TextKind.Title or TextKind.Heading or TextKind.AltText or TextKind.Description) || (block.Kind == TextKind.Description && page.FrontMatter is TermFrontMatter);

    /// <summary>In words.</summary>
    /// <param name="Words">Above this a sentence is long.</param>
    /// <param name="Longest">Above this it is too long.</param>
    private sealed record Limits(int Words, int Longest, int Mean) : RuleSettings;
}
