using System.Text.RegularExpressions;

namespace StaticBackSite.Audit.Comparison;

/// <summary>A source in a few words: who and when.</summary>
internal static partial class ReferenceLabel
{
    private const int Longest = 40;

    /// <summary>“Stanton TR 2017”, or the beginning of the entry where it has no year.</summary>
    public static string Of(string entry)
    {
        var who = entry[..(entry.IndexOfAny([',', '.']) is var end and > 0 and < Longest ? end : Math.Min(entry.Length, Longest))];
        return Year().Match(entry) is { Success: true } year ? $"{who} {year.Groups["year"].Value}" : who;
    }

    [GeneratedRegex(@"\((?<year>[0-9]{4})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
