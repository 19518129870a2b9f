using System.Collections.Immutable;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>Pictures and the words with them.</summary>
public sealed record FigureLimits : PolicyPart
{
    /// <summary>Pages that must have a figure; the texts of all figures are checked.</summary>
    public ImmutableArray<PageType> NeededIn { get; init; } = [];

    public int AltText { get; init; }
    public int CaptionSentences { get; init; }

    public static new FigureLimits Read(MapReader reader) => new FigureLimits
    {
        NeededIn = reader.PageTypes("neededIn", "The types of pages that must have a figure.", PageTraits.Figure),
        AltText = reader.Number("altText", "The most characters of a text alternative.") ?? 125,
        CaptionSentences = reader.Number("captionSentences", "The most sentences of a caption.") ?? 2,
    }.Shared(reader);
}
