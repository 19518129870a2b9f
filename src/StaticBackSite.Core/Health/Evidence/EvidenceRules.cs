using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.Evidence;

/// <summary>Labels that say how sure each claim is.</summary>
public sealed record EvidenceRules : PolicyPart
{
    /// <summary>Pages that must have a label; where another page has one, its form is checked all the same.</summary>
    public ImmutableArray<PageType> LabelledTypes { get; init; } = [];

    public static new EvidenceRules Read(MapReader reader) => new EvidenceRules
    {
        LabelledTypes = reader.OpenChoiceList<PageType>("labelledTypes", "The types of pages that must have a label.") is { } written
            ? [.. written.Select(type => type.Value)]
            : [.. reader.PageTypesWith(PageTraits.Claims), PageType.Guide, PageType.Faq, HealthPageTypes.Evidence],
    }.Shared(reader);
}
