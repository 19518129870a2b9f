namespace StaticBackSite.Commands;

/// <summary>The one place that looks at the machine's clock; from here on the day is a value.</summary>
internal static class Clock
{
    public static DateOnly Today
    {
        get
        {
            // https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, in UTC.
            if (long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), System.Globalization.CultureInfo.InvariantCulture, out var seconds))
                return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
            return DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        }
    }
}
