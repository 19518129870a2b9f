using System.Text.RegularExpressions;

namespace StaticBackSite.Configuration;

/// <summary>Finds the words in braces of a text.</summary>
internal static partial class Braces
{
    public static IEnumerable<(int Start, int Length, string Name)> In(string text) =>
        Names().Matches(text).Select(match => (match.Index, match.Length, match.Groups["name"].Value));

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
