using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A card that tells when to get which help.</summary>
public sealed record CareCard(string Level, string Label, Located<string> Heading, ImmutableArray<CareSign> Signs)
{
    public const string AskFirstLevel = "askFirst";

    public static CareCard Read(MapReader reader) => new(
        "",
        reader.RequiredText("label", "The level in words, for example “Urgent advice”."),
        reader.RequiredLocatedText("heading", "The call to action; {emergency}, {urgent} and {emergencyDepartment} are filled in."),
        reader.MapList("signs", "The signs, one a line.", CareSign.Read));

    public static CareCard ReadAskFirst(MapReader reader, HealthStrings strings) => new(
        AskFirstLevel,
        reader.Text("label", "The level in words.") ?? strings.Help.AskFirst,
        reader.RequiredLocatedText("heading", "The call to action."),
        reader.MapList("items", "Who this is for, one a line.", CareSign.Read));

    /// <summary>The heading with a country's numbers in place.</summary>
    public string HeadingFor(Country? country, HealthStrings strings) => HelpNumbers.FillIn(Heading.Value, country, strings);
}
