using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>How much text may stand without a heading, list, table or figure.</summary>
public sealed record SectionLimits : PolicyPart
{
    public int Words { get; init; }

    public static new SectionLimits Read(MapReader reader) => new SectionLimits
    {
        Words = reader.Number("words", "The most words in one go.") ?? 200,
    }.Shared(reader);
}
