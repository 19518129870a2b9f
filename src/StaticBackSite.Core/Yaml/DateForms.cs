using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticBackSite.Yaml;

/// <summary>Days as people write them.</summary>
internal static partial class DateForms
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>Whose order of day and month cannot be mistaken.</summary>
    private static readonly string[] Unmistakable =
        ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "MMMM d, yyyy", "MMM d, yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd"];

    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is >= FirstYear and <= LastYear;

    public static string Advise(string text)
    {
        const string form = "write year-month-day, for example 2026-11-22";
        var words = Ordinal().Replace(text.Trim(), "");
        if (!DateOnly.TryParseExact(words, Unmistakable, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && !TryReadEuropean(words, out date))
            return form;
        return date.Year is >= FirstYear and <= LastYear ? string.Create(CultureInfo.InvariantCulture, $"write {date:yyyy-MM-dd}") : form;
    }

    /// <summary>30/11/2026: a number over 12 can be no month.</summary>
    private static bool TryReadEuropean(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Day > 12;

    [GeneratedRegex(@"(?<=[0-9])(st|nd|rd|th)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ordinal();
}
