using System.Globalization;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules.Trust;

/// <summary>What happened, happened before the site is built.</summary>
internal static class DatesArePlausible
{
    private static readonly DiagnosticCode FutureDate = new(
        "SB1127", Severity.Warning, "A date in the future",
        "The page says that it was checked or changed on a day that has not come yet.",
        "`reviewed: 2062-05-01`",
        "Correct the date.");

    private static readonly DiagnosticCode ImplausibleYear = new(
        "SB4006", Severity.Error, "A year that cannot be",
        "The work would have been published in the future, or before there were printed books.",
        "`issued: { date-parts: [[2062]] }`",
        "Copy the year from the record.");

    public static readonly PageCheck OfPages = PageCheck.Of(CheckPage, FutureDate);

    public static readonly SiteCheck OfReferences = SiteCheck.Of(CheckReferences, ImplausibleYear);

    /// <summary>The first books were printed in the middle of the 15th century.</summary>
    private const int FirstYear = 1450;

    /// <summary>The day of the build is that of Greenwich; elsewhere the next may have begun.</summary>
    private const int DaysOfGrace = 1;

    /// <summary>Pages that were checked or changed on a day that has not come.</summary>
    private static void CheckPage(PageInspection page)
    {
        if (page.FrontMatter.Reviewed is { } reviewed)
            ReportIfFuture(page, reviewed.Value, reviewed.Span, "`reviewed` is");
        foreach (var change in page.FrontMatter.Changes)
            ReportIfFuture(page, change.Date ?? default, change.DateSpan, "this change is dated");
    }

    public static bool IsFuture(PageInspection page, DateOnly day) => day > page.Day.AddDays(DaysOfGrace);

    /// <summary>Reports a day of the front matter that has not come yet.</summary>
    /// <param name="what">The message as far as the day.</param>
    public static void ReportIfFuture(PageInspection page, DateOnly day, SourceSpan span, string what)
    {
        if (IsFuture(page, day))
            page.Report(FutureDate, span, string.Create(CultureInfo.InvariantCulture, $"{what} {day:yyyy-MM-dd}, and the site is built on {page.Day:yyyy-MM-dd}"), "correct the date");
    }

    /// <summary>References from the future. Journals print next year's issues in the autumn.</summary>
    private static void CheckReferences(SiteInspection site)
    {
        foreach (var reference in site.Index.Bibliography.References)
        {
            if (reference.Issued is { } year && (year.Value < FirstYear || year.Value > site.Day.Year + 1))
                site.Report(ImplausibleYear, site.Index.Bibliography.Source, year.Span, $"`{reference.Id}` cannot have been published in {year.Value}", "copy the year from the record");
        }
    }
}
