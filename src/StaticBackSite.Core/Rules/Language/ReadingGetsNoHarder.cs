using System.Collections.Immutable;
using System.Globalization;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Timing;

namespace StaticBackSite.Rules.Language;

/// <summary>
/// A ratchet with a ceiling: no page is harder than the target, and none gets harder to read than the grade that
/// <c>reading-grades.yml</c> records for it. Recorded grades go down as pages get easier, never up by themselves.
/// </summary>
internal static class ReadingGetsNoHarder
{
    private static readonly DiagnosticCode HarderThanRecorded = DiagnosticCode.OfPolicy(
        "SB5304", Severity.Error, "A page that got harder to read",
        "The page was easier when its reading grade was last recorded in `reading-grades.yml`.",
        "a new paragraph of long words",
        "Use shorter words and sentences. A page may only get easier.");

    private static readonly DiagnosticCode HarderThanTarget = DiagnosticCode.OfPolicy(
        "SB5305", Severity.Error, "A page that is hard to read",
        "A page without a recorded grade has to meet the target of the site.",
        "a new page of long words and sentences",
        "Use shorter words and sentences, beginning with the sentence that is marked.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("readingGrade", "No page gets harder to read than it was.", reader => new Limits(
        reader.Number("target", "The highest Flesch-Kincaid grade that a page may have.") ?? 8));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, HarderThanRecorded, HarderThanTarget) with { IsOfText = true };

    private const string Hint = "use shorter words and sentences, beginning with the sentence marked here";

    /// <summary>A changed word or two does not make a page harder.</summary>
    private const double Tolerance = 0.2;

    /// <summary>In a shorter text the formula says little.</summary>
    private const int FewestWords = 30;

    private static void Check(PageInspection page, Limits limits)
    {
        var grade = page.Text.Grade();
        if (grade.Words < FewestWords)
            return;
        if (grade.Rounded > limits.Target)
            page.Report(limits, HarderThanTarget, Hardest(page), Text($"this page reads at grade {grade.Rounded:0.0}; the limit is {limits.Target}"), Hint);
        else if (page.Shared.Sources.ReadingGrades.Of(page.Page.Source.Path) is { } recorded && grade.Rounded > recorded + Tolerance + 0.001)
            page.Report(limits, HarderThanRecorded, Hardest(page), Text($"this page reads at grade {grade.Rounded:0.0}, up from {recorded:0.0} when last recorded"), Hint);
    }

    /// <summary>The grade of every page with enough running text to have one, as <c>reading-grades.yml</c> records it.</summary>
    public static ImmutableArray<(SourcePath Page, double Grade)> GradesOf(SiteIndex index) =>
    [
        .. index.Pages
            .SelectInParallel(page => (page.Source.Path, Grade: GatherText.From(page).Grade()))
            .Where(page => page.Grade.Words >= FewestWords)
            .Select(page => (page.Path, page.Grade.Rounded)),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static SourceSpan Hardest(PageInspection page)
    {
        var sentences = from block in page.Text.Prose
                        from sentence in block.Sentences
                        orderby ReadingGrade.Of(block.Text.Substring(sentence.Start, sentence.Length)).Value descending
                        select block.SpanOf(sentence);
        return sentences.FirstOrDefault(page.TitleSpan);
    }

    private sealed record Limits(int Target) : RuleSettings;
}
