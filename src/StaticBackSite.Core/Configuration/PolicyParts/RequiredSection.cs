using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>A section that pages of some types, or some pages by their paths, must have.</summary>
/// <param name="Items">The fewest items of a list in it; 0 where it needs no list.</param>
public sealed record RequiredSection(string Heading, ImmutableArray<Located<PageType>> Types, ImmutableArray<Located<string>> Pages, int Items)
{
    public static RequiredSection Read(MapReader reader) => new(
        reader.RequiredText("heading", "The heading, word for word."),
        reader.OpenChoiceList<PageType>("types", "The types of pages that need it.") ?? [],
        reader.TextList("pages", "Paths of pages that need it."),
        reader.Number("items", "The fewest items of a list in it.") ?? 0);
}
