using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>Where to call, country by country. A text of help may hold words beside numbers: “112 or 999”.</summary>
public sealed record Country(string Name, string Code, Located<string>? Emergency, Located<string>? Urgent, string? EmergencyDepartment, bool IsDefault)
{
    /// <summary>What <see cref="Urgent"/> says where no number for the whole country was found in an official source.</summary>
    public const string FindYourOwn = "find your local number";

    /// <summary>Where the entry stands in its file.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The official pages in which the numbers were seen.</summary>
    public ImmutableArray<Located<string>> Sources { get; init; } = [];

    /// <summary>The text of help of this kind, <c>emergency</c> or <c>urgent</c>; null where the country has none.</summary>
    public Located<string>? Help(string level) => level == "emergency" ? Emergency : Urgent;

    public static Country Read(MapReader reader) => new(
        reader.RequiredText("name", "The country or region."),
        reader.Text("code", "A short code.") ?? "",
        reader.LocatedText("emergency", "The number of the ambulance, with words where there are several: 112 or 999."),
        reader.LocatedText("urgent", $"The number for urgent advice, or what to do instead; “{FindYourOwn}” where none could be found."),
        reader.Text("emergencyDepartment", "What an emergency department is called there."),
        reader.Flag("default", "The country that the headings of the cards speak of, on a site for one country."))
    {
        Span = reader.Place,
        Sources = reader.TextList("sources", "Addresses of the official pages in which the numbers were seen."),
    };
}

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
