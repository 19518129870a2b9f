using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A card that says when to get which help.</summary>
public sealed record CareCard(string Level, string Label, Located<string> Heading, ImmutableArray<CareSign> Signs)
{
    public const string AskFirstLevel = "askFirst";

    /// <summary>What to do for which signs, in one sentence, for pages that fold the list.</summary>
    public Located<string>? Short { get; init; }

    /// <summary>Whether the numbers of each country follow the signs.</summary>
    public bool HasNumbers => Level is "emergency" or "urgent";

    /// <summary>What people type who may have one of the signs; the search then answers with the page of the signs.</summary>
    public ImmutableArray<Located<string>> Searches { get; init; } = [];

    public static CareCard Read(MapReader reader) => new(
        "",
        reader.RequiredText("label", "The level in words, for example “Urgent advice”."),
        reader.RequiredLocatedText("heading", "The call to action; {emergency}, {urgent} and {emergencyDepartment} are filled in."),
        reader.MapList("signs", "The signs, one a line.", CareSign.Read))
    {
        Short = reader.LocatedText("short", "What to do for which signs, in one sentence, for `::: care-cards … short`."),
        Searches = reader.TextList("searches", "What people type who may have one of these signs. A phrase fits a search that has all of its words."),
    };

    public static CareCard ReadAskFirst(MapReader reader, HealthStrings strings) => new(
        AskFirstLevel,
        reader.Text("label", "The level in words.") ?? strings.Help.AskFirst,
        reader.RequiredLocatedText("heading", "The call to action."),
        reader.MapList("items", "Who this is for, one a line.", CareSign.Read));

    /// <summary>The heading with a country's numbers in place.</summary>
    public string HeadingFor(Country? country, HealthStrings strings) => HelpNumbers.FillIn(Heading.Value, country, strings);
}

public sealed record CareSign(Located<string> Text, ImmutableArray<Located<string>> Facts, ImmutableArray<Located<string>> References)
{
    public static CareSign Read(MapReader reader) => new(
        reader.RequiredLocatedText("text", "The sign, in plain words."),
        reader.TextList("facts", "Ids of the facts that it carries."),
        reader.TextList("refs", "Ids of the references that it rests on."));
}
