using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>How long a paragraph is.</summary>
public sealed record ParagraphLimits : PolicyPart
{
    public int Sentences { get; init; }

    public static new ParagraphLimits Read(MapReader reader) => new ParagraphLimits
    {
        Sentences = reader.Number("sentences", "The most sentences.") ?? 3,
    }.Shared(reader);
}
