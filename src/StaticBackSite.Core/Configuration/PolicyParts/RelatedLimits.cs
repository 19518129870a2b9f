using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>Pages to read next, and series.</summary>
public sealed record RelatedLimits : PolicyPart
{
    public int Minimum { get; init; }
    public int Maximum { get; init; }
    public int Series { get; init; }

    public static new RelatedLimits Read(MapReader reader) => new RelatedLimits
    {
        Minimum = reader.Number("minimum", "The fewest related pages, where a page names any.") ?? 2,
        Maximum = reader.Number("maximum", "The most related pages.") ?? 5,
        Series = reader.Number("series", "The most pages of a series.") ?? 8,
    }.Shared(reader);
}
