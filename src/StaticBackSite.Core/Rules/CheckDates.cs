using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules;

/// <summary>What happened, happened before the site is built.</summary>
public static class CheckDates
{
    /// <summary>The first books were printed in the middle of the 15th century.</summary>
    private const int FirstYear = 1450;

    /// <summary>The day of the build is that of Greenwich; where somebody lives, the next may have begun.</summary>
    private const int DaysOfGrace = 1;

    /// <summary>Pages that were checked or changed on a day that has not come.</summary>
    public static void Run(ParsedDocument page, DateOnly day, DiagnosticBag diagnostics)
    {
        var last = day.AddDays(DaysOfGrace);
        if (page.FrontMatter.Reviewed is { } reviewed && reviewed.Value > last)
            Report(reviewed.Span, $"`reviewed` is {reviewed.Value:yyyy-MM-dd}, and the site is built on {day:yyyy-MM-dd}");
        foreach (var change in page.FrontMatter.Changes.Where(change => change.Date > last))
            Report(change.DateSpan, $"this change is dated {change.Date:yyyy-MM-dd}, and the site is built on {day:yyyy-MM-dd}");

        void Report(SourceSpan span, FormattableString message) =>
            diagnostics.Report(ReadingCodes.FutureDate, page.Source, span, FormattableString.Invariant(message), "correct the date");
    }

    /// <summary>References from the future. Journals print next year's issues in the autumn.</summary>
    public static void Run(Bibliography bibliography, DateOnly day, DiagnosticBag diagnostics)
    {
        foreach (var reference in bibliography.References)
        {
            if (reference.Issued is { } year && (year.Value < FirstYear || year.Value > day.Year + 1))
                diagnostics.Report(DiagnosticCodes.ImplausibleYear, bibliography.Source, year.Span, $"`{reference.Id}` cannot have been published in {year.Value}", "copy the year from the record");
        }
    }
}
