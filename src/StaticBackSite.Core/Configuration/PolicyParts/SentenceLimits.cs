using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>How long sentences are, in words.</summary>
public sealed record SentenceLimits : PolicyPart
{
    public int Words { get; init; }
    public int Longest { get; init; }
    public int Mean { get; init; }

    public static new SentenceLimits Read(MapReader reader) => new SentenceLimits
    {
        Words = reader.Number("words", "Longer sentences are warned of.") ?? 20,
        Longest = reader.Number("longest", "Longer sentences are refused.") ?? 25,
        Mean = reader.Number("mean", "The most that the sentences of a page may have on average.") ?? 15,
    }.Shared(reader);
}
