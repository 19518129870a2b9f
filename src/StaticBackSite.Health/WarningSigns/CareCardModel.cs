using System.Collections.Immutable;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>A care card as a page shows it.</summary>
/// <param name="Heading">With the numbers of the site's country in place.</param>
public sealed record CareCardModel(CareCard Card, string Heading, int HeadingLevel) : BlockModel(Id: null)
{
    /// <summary>The signs in a sentence; the list then opens with a tap, and is printed all the same.</summary>
    public string? Short { get; init; }

    /// <summary>Whether the page is about the signs. The same words are on many pages, and a search for one of them is to find this page.</summary>
    public bool IsSubject { get; init; }

    /// <summary>Whom to call; empty where the heading says it.</summary>
    public ImmutableArray<HelpLine> Help { get; init; } = [];

    internal static CareCardModel Of(CareCard card, RedFlags flags, BodyWriter body, int headingLevel, string? inShort = null) =>
        new(card, card.HeadingFor(flags.Home, body.Index.Sources.HealthStrings), headingLevel)
        {
            Short = inShort,
            IsSubject = body.Page.FrontMatter.Type == HealthPageTypes.RedFlags,
            Help = card.HasNumbers ? HelpOf(card.Level, flags) : [],
        };

    private static ImmutableArray<HelpLine> HelpOf(string level, RedFlags flags)
    {
        var countries = flags.Countries.Where(country => country.Help(level) is not null).ToArray();
        return countries is [var only] && only == flags.Home
            ? []
            : [.. countries.GroupBy(country => country.Help(level)!.Value, StringComparer.Ordinal).Select(same => new HelpLine(same.Key, [.. same]))];
    }
}

/// <summary>The countries that share a number, and what to do there.</summary>
public sealed record HelpLine(string Help, ImmutableArray<Country> Countries);
