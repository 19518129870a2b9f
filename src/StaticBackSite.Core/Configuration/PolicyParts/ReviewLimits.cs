using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>When a page was checked and when it is checked again.</summary>
public sealed record ReviewLimits : PolicyPart
{
    public int Months { get; init; }
    public int WarnDays { get; init; }

    public static new ReviewLimits Read(MapReader reader) => new ReviewLimits
    {
        Months = reader.Number("months", "The most months from one review to the next.") ?? 36,
        WarnDays = reader.Number("warnDays", "How many days before a review is due to remind of it.") ?? 60,
    }.Shared(reader);
}
