using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>Words that are set off.</summary>
public sealed record EmphasisLimits : PolicyPart
{
    public int Bold { get; init; }

    public static new EmphasisLimits Read(MapReader reader) => new EmphasisLimits
    {
        Bold = reader.Number("bold", "The most places in bold on a page.") ?? 3,
    }.Shared(reader);
}
