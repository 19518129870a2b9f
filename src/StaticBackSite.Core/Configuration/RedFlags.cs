using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>The single source of every warning sign and emergency number: <c>red-flags.yml</c>.</summary>
public sealed record RedFlags(ImmutableArray<CareCard> Cards, CareCard? AskFirst, ImmutableArray<Country> Countries)
{
    public static readonly SourcePath FileName = new("red-flags.yml");

    /// <summary>The country whose numbers stand in the headings of the cards.</summary>
    public Country? Home => Countries.FirstOrDefault(c => c.IsDefault) ?? Countries.FirstOrDefault();

    public CareCard? Card(string level) => level == CareCard.AskFirstLevel ? AskFirst : Cards.FirstOrDefault(c => c.Level == level);

    /// <summary>Every level that has a card.</summary>
    public IEnumerable<string> Levels => Cards.Select(c => c.Level).Concat(AskFirst is null ? [] : [CareCard.AskFirstLevel]);

    /// <summary>Whether this is a number that somebody calls for help, in whatever country.</summary>
    public bool IsNumberToCall(ReadOnlySpan<char> digits)
    {
        foreach (var country in Countries)
        {
            if (digits.SequenceEqual(country.Emergency) || digits.SequenceEqual(country.Urgent))
                return true;
        }
        return false;
    }

    public static RedFlags Read(SourceText source, YamlNode? root, DiagnosticBag diagnostics)
    {
        var reader = new MapReader(source, root as YamlMap, new SourceSpan(0, 1), diagnostics);
        var flags = ReadKeys(reader);
        reader.Finish();
        return flags;
    }

    internal static RedFlags ReadKeys(MapReader reader) => new(
        [.. reader.Entries("levels", "The levels of care cards.", CareCard.Read).Select(e => e.Value with { Level = e.Key.Value })],
        reader.Map("askFirst", "Who must ask before trying anything.", CareCard.ReadAskFirst),
        reader.MapList("countries", "Emergency numbers by country.", Country.Read));
}

/// <summary>A card that tells when to get which help.</summary>
public sealed record CareCard(string Level, string Label, Located<string> Heading, ImmutableArray<CareSign> Signs)
{
    public const string AskFirstLevel = "askFirst";

    public static CareCard Read(MapReader reader) => new(
        "",
        reader.RequiredText("label", "The level in words, for example “Urgent advice”."),
        reader.RequiredLocatedText("heading", "The call to action; {emergency}, {urgent} and {emergencyDepartment} are filled in."),
        reader.MapList("signs", "The signs, one a line.", CareSign.Read));

    public static CareCard ReadAskFirst(MapReader reader) => new(
        AskFirstLevel,
        reader.Text("label", "The level in words.") ?? "Ask first",
        reader.RequiredLocatedText("heading", "The call to action."),
        reader.MapList("items", "Who this is for, one a line.", CareSign.Read));

    /// <summary>The heading with a country's numbers in place.</summary>
    public string HeadingFor(Country? country) => HelpNumbers.FillIn(Heading.Value, country);
}

public sealed record CareSign(Located<string> Text, ImmutableArray<Located<string>> Facts, ImmutableArray<Located<string>> References)
{
    public static CareSign Read(MapReader reader) => new(
        reader.RequiredLocatedText("text", "The sign, in plain words."),
        reader.TextList("facts", "Ids of the facts that it carries."),
        reader.TextList("refs", "Ids of the references that it rests on."));
}

/// <summary>Where to call, country by country.</summary>
public sealed record Country(string Name, string Code, string Emergency, string? Urgent, string? EmergencyDepartment, bool IsDefault)
{
    public static Country Read(MapReader reader) => new(
        reader.RequiredText("name", "The country or region."),
        reader.Text("code", "A short code.") ?? "",
        reader.RequiredText("emergency", "The emergency number."),
        reader.Text("urgent", "The number for urgent advice."),
        reader.Text("emergencyDepartment", "What an emergency department is called there."),
        reader.Flag("default", "The numbers that stand in the cards."));
}
