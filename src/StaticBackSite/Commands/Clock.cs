namespace StaticBackSite.Commands;

/// <summary>The one place that looks at the machine's clock; from here on the day is a value.</summary>
internal static class Clock
{
    public static DateOnly Today
    {
        get
        {
            // https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, in UTC.
            if (Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 } given)
            {
                return long.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                    ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
                    : throw new FormatException($"SOURCE_DATE_EPOCH is `{given}`, and must be a number of seconds since 1970; unset it, or name a day with --date");
            }
            return DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        }
    }
}
