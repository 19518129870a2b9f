using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Publishing;
using StaticBackSite.Reporting;
using StaticBackSite.Rules;
using StaticBackSite.Rules.Language;
using StaticBackSite.Sources;

namespace StaticBackSite.Commands;

/// <summary>A build writes to the input folder when it is asked to, and to three files alone.</summary>
internal static class UpdateInput
{
    public static void WriteLedger(string input, SiteIndex index, Reporter reporter)
    {
        if (UpdateLedger.With(index) is not var (file, added))
            return;
        WriteSource.Replace(input, file.Path, file.Content.Span);
        reporter.Say($"{file.Path} holds {added:N0} more address{(added == 1 ? "" : "es")}.");
    }

    /// <returns>The input with the new file in it.</returns>
    public static ImmutableArray<SourceFile> WriteBaseline(string input, ImmutableArray<SourceFile> files, BuildReport report)
    {
        var baseline = Baseline.Of(report.Diagnostics.Where(finding => finding.Code != ApplyBaseline.Outdated).Concat(report.Held));
        WriteSource.Replace(input, baseline.Path, baseline.Content.Span);
        return [.. files.Where(file => file.Path != baseline.Path).Append(baseline).OrderBy(file => file.Path)];
    }

    /// <summary>Drafts keep no figure: nobody is held to a text that was never published.</summary>
    public static void WriteGrades(string input, SiteIndex index, Reporter reporter)
    {
        var drafts = index.Pages.Where(page => page.FrontMatter.Draft).Select(page => page.Source.Path).ToHashSet();
        var grades = ReadingGetsNoHarder.GradesOf(index).Where(grade => !drafts.Contains(grade.Page)).ToArray();
        WriteSource.Replace(input, ReadingGrades.FileName, Encoding.UTF8.GetBytes(ReadingGrades.Write(grades)));
        reporter.Say($"{ReadingGrades.FileName} holds the reading grades of {grades.Length:N0} page{(grades.Length == 1 ? "" : "s")}.");
    }
}
