using System.Collections.Immutable;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>Headings: sentence case, statements, no level left out.</summary>
public sealed record HeadingRules : PolicyPart
{
    public ImmutableArray<PageType> QuestionsIn { get; init; }

    public static new HeadingRules Read(MapReader reader) => new HeadingRules
    {
        QuestionsIn = reader.PageTypes("questionsIn", "The types of pages whose headings may be questions.", PageTraits.Questions),
    }.Shared(reader);
}
