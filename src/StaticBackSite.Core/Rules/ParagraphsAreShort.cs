using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules;

/// <summary>A paragraph has few sentences (NHS content guide).</summary>
internal static class ParagraphsAreShort
{
    public static void Check(PageInspection page, ParagraphLimits limits)
    {
        foreach (var block in page.Text.Blocks.Where(b => b.Kind == TextKind.Paragraph && b.Sentences.Length > limits.Sentences))
            page.Report(limits, PolicyCodes.LongParagraph, block.SpanOf(block.Sentences[limits.Sentences]), $"this paragraph has {Counted.Of(block.Sentences.Length, "sentence")}, {limits.Sentences} are the most", "begin a new paragraph here, or earlier");
    }
}
