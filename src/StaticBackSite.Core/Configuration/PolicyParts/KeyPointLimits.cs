using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>The short answer at the top of a page.</summary>
public sealed record KeyPointLimits : PolicyPart
{
    public int Minimum { get; init; }
    public int Maximum { get; init; }
    public int Words { get; init; }
    public int MessageWords { get; init; }

    public static new KeyPointLimits Read(MapReader reader) => new KeyPointLimits
    {
        Types = reader.PageTypesWith(PageTraits.KeyPoints),
        Minimum = reader.Number("minimum", "The fewest points.") ?? 2,
        Maximum = reader.Number("maximum", "The most points.") ?? 5,
        Words = reader.Number("words", "The most words of all points together.") ?? 60,
        MessageWords = reader.Number("messageWords", "The most words of the main message.") ?? 30,
    }.Shared(reader);
}
