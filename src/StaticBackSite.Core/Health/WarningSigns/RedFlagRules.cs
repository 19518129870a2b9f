using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>Warning signs: on which pages, and which.</summary>
public sealed record RedFlagRules : PolicyPart
{
    public ImmutableArray<Located<string>> Cards { get; init; }

    public static new RedFlagRules Read(MapReader reader) => new RedFlagRules
    {
        Types = reader.PageTypesWith(PageTraits.Claims),
        Cards = reader.TextList("cards", "The levels that must be shown, by their names in red-flags.yml."),
    }.Shared(reader);
}
