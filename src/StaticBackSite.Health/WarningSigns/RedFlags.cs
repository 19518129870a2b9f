using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The single source of every warning sign and emergency number: <c>red-flags.yml</c>.</summary>
public sealed record RedFlags(ImmutableArray<CareCard> Cards, CareCard? AskFirst, ImmutableArray<Country> Countries)
{
    public static readonly SourcePath FileName = new("red-flags.yml");

    public static readonly DataFile<RedFlags> File = new(FileName, reader => ReadKeys(reader.Keys, reader.Words.Of(HealthContent.Words)))
    {
        Cites = flags => flags.AllCards.SelectMany(card => card.Signs).SelectMany(sign => sign.References),
    };

    /// <summary>Every card, the one that says who must ask first included.</summary>
    public IEnumerable<CareCard> AllCards => Cards.Append(AskFirst).OfType<CareCard>();

    /// <summary>The country that the site is for: the only one, or the one marked as the default. A site for the world has none.</summary>
    public Country? Home => Countries is [var only] ? only : Countries.FirstOrDefault(c => c.IsDefault);

    public CareCard? Card(string level) => level == CareCard.AskFirstLevel ? AskFirst : Cards.FirstOrDefault(c => c.Level == level);

    /// <summary>Every level that has a card.</summary>
    public IEnumerable<string> Levels => Cards.Select(c => c.Level).Concat(AskFirst is null ? [] : [CareCard.AskFirstLevel]);

    /// <summary>Whether this is a number that somebody calls for help, in whatever country.</summary>
    public bool IsNumberToCall(ReadOnlySpan<char> digits)
    {
        foreach (var country in Countries)
        {
            if (Holds(country.Emergency, digits) || Holds(country.Urgent, digits))
                return true;
        }
        return false;
    }

    private static bool Holds(Located<string>? help, ReadOnlySpan<char> digits)
    {
        foreach (var number in HelpNumbers.Numbers().EnumerateMatches(help?.Value ?? ""))
        {
            if (digits.SequenceEqual(help!.Value.AsSpan(number.Index, number.Length)))
                return true;
        }
        return false;
    }

    internal static RedFlags ReadKeys(MapReader reader, HealthStrings strings) => new(
        [.. reader.Entries("levels", "The levels of care cards.", CareCard.Read).Select(e => e.Value with { Level = e.Key.Value })],
        reader.Map("askFirst", "Who must ask before trying anything.", askFirst => CareCard.ReadAskFirst(askFirst, strings)),
        reader.MapList("countries", "Numbers to call, country by country.", Country.Read));
}
