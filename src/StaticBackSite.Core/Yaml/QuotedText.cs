using System.Text.RegularExpressions;

namespace StaticBackSite.Yaml;

/// <summary>Writes a text so that YAML reads that very text again.</summary>
internal static partial class QuotedText
{
    /// <summary>In double quotes, whatever it holds. The text has no control characters.</summary>
    public static string Of(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>As people write it, without quotes, where YAML cannot take it for anything else.</summary>
    public static string WhereNeeded(string text) => Harmless().IsMatch(text) ? text : Of(text);

    // Two words at least: a single one may be a value of its own, such as `true` or `null`.
    [GeneratedRegex(@"^[A-Za-z][\w,?!’–-]*( [\w(][\w,?!’()–-]*)+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Harmless();
}
