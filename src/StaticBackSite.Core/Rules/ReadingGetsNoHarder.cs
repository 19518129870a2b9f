using System.Globalization;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules;

/// <summary>
/// A ratchet with a ceiling: no page is harder than the target, and none gets harder to read than the grade that
/// <c>reading-grades.yml</c> records for it. Recorded grades go down as pages get easier, never up by themselves.
/// </summary>
internal static class ReadingGetsNoHarder
{
    private const string Hint = "use shorter words and sentences, beginning with the sentence marked here";

    /// <summary>A changed word or two does not make a page harder.</summary>
    private const double Tolerance = 0.2;

    /// <summary>In a shorter text the formula says little.</summary>
    public const int FewestWords = 30;

    public static void Check(PageInspection page, GradeLimits limits)
    {
        var grade = page.Text.Grade();
        if (grade.Words < FewestWords)
            return;
        if (grade.Rounded > limits.Target)
            page.Report(limits, PolicyCodes.HarderThanTarget, Hardest(page), Text($"this page reads at grade {grade.Rounded:0.0}; the limit is {limits.Target}"), Hint);
        else if (page.Shared.Sources.ReadingGrades.Of(page.Page.Source.Path) is { } recorded && grade.Rounded > recorded + Tolerance + 0.001)
            page.Report(limits, PolicyCodes.HarderThanRecorded, Hardest(page), Text($"this page reads at grade {grade.Rounded:0.0}, up from {recorded:0.0} when last recorded"), Hint);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static SourceSpan Hardest(PageInspection page)
    {
        var sentences = from block in page.Text.Prose
                        from sentence in block.Sentences
                        orderby ReadingGrade.Of(block.Text.Substring(sentence.Start, sentence.Length)).Value descending
                        select block.SpanOf(sentence);
        return sentences.FirstOrDefault(page.TitleSpan);
    }
}
