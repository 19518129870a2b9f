using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>How many sources stand behind a page.</summary>
public sealed record SourceLimits : PolicyPart
{
    public int Minimum { get; init; }

    public static new SourceLimits Read(MapReader reader) => new SourceLimits
    {
        Types = reader.PageTypesWith(PageTraits.Claims),
        Minimum = reader.Number("minimum", "The fewest verified references.") ?? 2,
    }.Shared(reader);
}
