using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>How many sentences do not say who acts.</summary>
public sealed record PassiveLimits : PolicyPart
{
    public int Percent { get; init; }

    public static new PassiveLimits Read(MapReader reader) => new PassiveLimits
    {
        Percent = reader.Number("percent", "The most, of 100 sentences.") ?? 10,
    }.Shared(reader);
}
