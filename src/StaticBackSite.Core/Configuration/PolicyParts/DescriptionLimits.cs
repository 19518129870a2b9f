using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>How long a page’s description is, in characters: what a search result shows.</summary>
public sealed record DescriptionLimits : PolicyPart
{
    public int Shortest { get; init; }
    public int Longest { get; init; }

    public static new DescriptionLimits Read(MapReader reader) => new DescriptionLimits
    {
        Shortest = reader.Number("shortest", "The fewest characters.") ?? 60,
        Longest = reader.Number("longest", "The most characters.") ?? 160,
    }.Shared(reader);
}
