using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>Boxes that warn.</summary>
public sealed record CautionRules : PolicyPart
{
    public int Maximum { get; init; }
    public ImmutableArray<Located<string>> Without { get; init; }

    public static new CautionRules Read(MapReader reader) => new CautionRules
    {
        Maximum = reader.Number("maximum", "The most on a page.") ?? 2,
        Without = reader.TextList("without", "Words that belong into care cards and not into these boxes."),
    }.Shared(reader);
}
