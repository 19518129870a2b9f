using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>The numbered steps of an exercise.</summary>
public sealed record StepLimits : PolicyPart
{
    public int Minimum { get; init; }
    public int Maximum { get; init; }

    public static new StepLimits Read(MapReader reader) => new StepLimits
    {
        Types = reader.PageTypesWith(PageTraits.Steps),
        Minimum = reader.Number("minimum", "The fewest steps.") ?? 3,
        Maximum = reader.Number("maximum", "The most steps.") ?? 8,
    }.Shared(reader);
}
