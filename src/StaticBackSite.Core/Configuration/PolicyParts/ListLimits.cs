using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>Lists: a lead-in, few items, one form.</summary>
public sealed record ListLimits : PolicyPart
{
    public int Items { get; init; }

    public static new ListLimits Read(MapReader reader) => new ListLimits
    {
        Items = reader.Number("items", "The most items.") ?? 7,
    }.Shared(reader);
}
