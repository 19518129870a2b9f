using System.Globalization;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules;

/// <summary>Sentences have up to 20 words, and about 15 on average (NHS content guide).</summary>
internal static class SentencesAreShort
{
    public static void Check(PageInspection page, SentenceLimits limits)
    {
        var (words, sentences) = (0, 0);
        foreach (var block in page.Text.Blocks.Where(b => IsRead(b, page)))
        {
            foreach (var sentence in block.Sentences)
            {
                (words, sentences) = block.IsProse ? (words + sentence.WordCount, sentences + 1) : (words, sentences);
                if (sentence.WordCount > limits.Longest)
                    page.Report(limits, PolicyCodes.VeryLongSentence, block.SpanOf(sentence), $"this sentence has {sentence.WordCount} words, {limits.Longest} are the most", "make two sentences of it");
                else if (sentence.WordCount > limits.Words)
                    page.Report(limits.Milder, PolicyCodes.LongSentence, block.SpanOf(sentence), $"this sentence has {sentence.WordCount} words, more than {limits.Words} are hard to follow", "make two sentences of it, or say it shorter");
            }
        }
        if (sentences > 0 && words > limits.Mean * sentences)
            page.Report(limits, PolicyCodes.LongSentencesOnAverage, page.TitleSpan, string.Create(CultureInfo.InvariantCulture, $"the sentences of this page have {(double)words / sentences:0.0} words on average, {limits.Mean} are the most"), "split the longest ones");
    }

    /// <summary>A description is for search results and limited in characters; a term’s is its definition, and is read.</summary>
    private static bool IsRead(TextBlock block, PageInspection page) =>
        block.Kind is not (TextKind.Title or TextKind.Heading or TextKind.AltText or TextKind.Description) || (block.Kind == TextKind.Description && page.FrontMatter is TermFrontMatter);
}
