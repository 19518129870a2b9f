using System.Text.RegularExpressions;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The words in braces that a text about help may hold: a country's numbers take their place.</summary>
public static partial class HelpNumbers
{
    public static readonly string[] Names = ["emergency", "urgent", "emergencyDepartment"];

    public static string FillIn(string text, Country? country, HealthStrings strings) => text
        .Replace("{emergency}", country?.Emergency?.Value ?? strings.Help.LocalEmergencyNumber, StringComparison.Ordinal)
        .Replace("{urgent}", country?.Urgent?.Value ?? strings.Help.LocalHealthLine, StringComparison.Ordinal)
        .Replace("{emergencyDepartment}", country?.EmergencyDepartment ?? strings.Help.NearestDepartment, StringComparison.Ordinal);

    /// <summary>The words in braces that nothing takes the place of.</summary>
    public static IEnumerable<string> UnknownIn(Located<string> text) =>
        Braces().Matches(text.Value).Select(m => m.Groups["name"].Value).Where(name => !Names.Contains(name, StringComparer.Ordinal));

    /// <summary>The numbers in a text, spaces inside one included: “1800 022 222”.</summary>
    [GeneratedRegex(@"[0-9]+(?: [0-9]+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Numbers();

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
