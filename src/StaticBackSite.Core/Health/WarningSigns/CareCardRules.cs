using System.Collections.Immutable;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The words of the care cards in red-flags.yml.</summary>
public sealed record CareCardRules : PolicyPart
{
    public int Grade { get; init; }
    public int Words { get; init; }
    public ImmutableArray<Located<string>> MustSay { get; init; }

    public static new CareCardRules Read(MapReader reader) => new CareCardRules
    {
        Grade = reader.Number("grade", "The hardest reading grade.") ?? 6,
        Words = reader.Number("words", "The most words of a sign.") ?? 20,
        MustSay = reader.TextList("mustSay", "Words that the emergency card must have."),
    }.Shared(reader);
}
