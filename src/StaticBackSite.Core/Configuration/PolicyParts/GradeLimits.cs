using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>How hard a page is to read.</summary>
public sealed record GradeLimits : PolicyPart
{
    public int Target { get; init; }

    public static new GradeLimits Read(MapReader reader) => new GradeLimits
    {
        Target = reader.Number("target", "The highest Flesch-Kincaid grade that a page may have.") ?? 8,
    }.Shared(reader);
}
