namespace StaticBackSite.Commands;

/// <summary>
/// The one place that looks at the machine's clock; from here on the day is a value. A build takes the day of Greenwich, so that
/// it can be repeated elsewhere; what a person does today is done on the day that it is where they are.
/// </summary>
internal static class Clock
{
    /// <summary>The day in UTC, or that of SOURCE_DATE_EPOCH.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The day here.</summary>
    public static DateOnly LocalDay => DateOnly.FromDateTime(Now.ToOffset(TimeZoneInfo.Local.GetUtcOffset(Now)).DateTime);

    /// <summary>The last day that has begun anywhere: the first to see it are the Line Islands, 14 hours ahead of UTC.</summary>
    public static DateOnly LatestDay => DateOnly.FromDateTime(Now.UtcDateTime.AddHours(14));

    private static DateTimeOffset Now
    {
        get
        {
            // https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, in UTC.
            if (Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 } given)
            {
                return long.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds >= 0 && seconds <= DateTimeOffset.MaxValue.AddDays(-2).ToUnixTimeSeconds()
                    ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                    : throw new FormatException($"SOURCE_DATE_EPOCH is `{given}`, and must be a number of seconds since 1970; unset it, or name a day with --date");
            }
            return TimeProvider.System.GetUtcNow();
        }
    }
}
