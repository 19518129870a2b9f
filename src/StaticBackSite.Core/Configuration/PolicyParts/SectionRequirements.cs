using System.Collections.Immutable;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>Sections that pages must have.</summary>
public sealed record SectionRequirements : PolicyPart
{
    public ImmutableArray<RequiredSection> Sections { get; init; } = [];

    public static new SectionRequirements Read(MapReader reader) => new SectionRequirements
    {
        Sections = reader.MapList("sections", "The sections, each with the pages that need it.", RequiredSection.Read),
    }.Shared(reader);
}
