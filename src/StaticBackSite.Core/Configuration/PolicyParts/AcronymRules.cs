using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>Abbreviations.</summary>
public sealed record AcronymRules : PolicyPart
{
    public ImmutableArray<Located<string>> Known { get; init; }

    public static new AcronymRules Read(MapReader reader) => new AcronymRules
    {
        Known = reader.TextList("known", "Those that every reader knows."),
    }.Shared(reader);
}
