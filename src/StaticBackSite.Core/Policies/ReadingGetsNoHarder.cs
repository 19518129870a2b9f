using System.Globalization;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Readability;

namespace StaticBackSite.Policies;

/// <summary>
/// A ratchet: no page gets harder to read than the grade that <c>reading-grades.yml</c> has of it, and a page without one
/// meets the target. Recorded grades go down when pages get easier and are written anew, never up by themselves.
/// </summary>
internal static class ReadingGetsNoHarder
{
    /// <summary>A changed word or two is no harder page.</summary>
    private const double Tolerance = 0.2;

    /// <summary>In a shorter text the formula says little.</summary>
    public const int FewestWords = 30;

    public static void Check(PageInspection page, GradeLimits limits)
    {
        var grade = page.Text.Grade(page.Shared.Terms.Automaton);
        if (grade.Words < FewestWords)
            return;
        if (page.Shared.Sources.ReadingGrades.Of(page.Page.Source.Path) is { } recorded)
        {
            if (grade.Rounded > recorded + Tolerance + 0.001)
                page.Report(limits, PolicyCodes.HarderThanRecorded, Hardest(page), Text($"this page reads at grade {grade.Rounded:0.0}, it was {recorded:0.0} when last recorded"), "use shorter words and sentences, beginning with the sentence marked here");
        }
        else if (grade.Rounded > limits.Target)
            page.Report(limits, PolicyCodes.HarderThanTarget, Hardest(page), Text($"this page reads at grade {grade.Rounded:0.0}, {limits.Target} is the hardest for a new page"), "use shorter words and sentences, beginning with the sentence marked here");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static SourceSpan Hardest(PageInspection page)
    {
        var sentences = from block in page.Text.Prose
                        from sentence in block.Sentences
                        orderby ReadingGrade.Of(block.Text.Substring(sentence.Start, sentence.Length), page.Shared.Terms.Automaton).Value descending
                        select block.SpanOf(sentence);
        return sentences.FirstOrDefault(page.TitleSpan);
    }
}
