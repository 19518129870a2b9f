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
