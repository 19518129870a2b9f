using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules.Form;

/// <summary>A paragraph has few sentences (NHS content guide).</summary>
internal static class ParagraphsAreShort
{
    private static readonly DiagnosticCode Long = DiagnosticCode.OfPolicy(
        "SB5015", Severity.Error, "A long paragraph",
        "A paragraph of more than a few sentences looks like a wall on a phone.",
        "a paragraph of 6 sentences",
        "Leave an empty line where the thought turns.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("paragraphs", "How long paragraphs are.", reader => new Limits(
        reader.Number("sentences", "The most sentences.") ?? 3));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Long) with { IsOfText = true };

    private static void Check(PageInspection page, Limits limits)
    {
        foreach (var block in page.Text.Blocks.Where(b => b.Kind == TextKind.Paragraph && b.Sentences.Length > limits.Sentences))
            page.Report(limits, Long, block.SpanOf(block.Sentences[limits.Sentences]), $"this paragraph has {Counted.Of(block.Sentences.Length, "sentence")}; the limit is {limits.Sentences}", "begin a new paragraph here, or earlier");
    }

    private sealed record Limits(int Sentences) : RuleSettings;
}
