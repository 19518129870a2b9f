using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace StaticBackSite.Testing;

/// <summary>Where the tests and the repository lie on this machine.</summary>
internal static partial class ProjectFolder
{
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Value("ProjectFolder"), "..", ".."));

    /// <summary>The program as <c>dotnet run</c> starts it.</summary>
    public static string Program { get; } = Path.GetFullPath(Value("Program"));

    /// <summary>The suite of the generator, with its fixtures.</summary>
    public static string Tests { get; } = Path.Combine(Repository, "tests", "StaticBackSite.Tests");

    /// <summary>The day of the last change of The Quiet Back, by its own dates: built on this day, none of them is in the future.</summary>
    public static DateOnly SiteDay { get; } = Directory.EnumerateFiles(Path.Combine(Repository, "input"), "*.md", SearchOption.AllDirectories)
        .SelectMany(page => Dates().Matches(File.ReadAllText(page)))
        .Max(match => DateOnly.ParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [GeneratedRegex("^(reviewed|  - \\{ date): (?<day>\\d{4}-\\d\\d-\\d\\d)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Dates();

    private static string Value(string key) =>
        typeof(ProjectFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
