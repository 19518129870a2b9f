using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>Official places that help.</summary>
public sealed record HelpLimits : PolicyPart
{
    public int Minimum { get; init; }
    public ImmutableArray<Located<string>> Hosts { get; init; }

    public static new HelpLimits Read(MapReader reader) => new HelpLimits
    {
        Types = reader.PageTypesWith(PageTraits.Claims),
        Minimum = reader.Number("minimum", "The fewest links.") ?? 2,
        Hosts = reader.TextList("hosts", "Hosts that are official; their subdomains are too."),
    }.Shared(reader);
}
