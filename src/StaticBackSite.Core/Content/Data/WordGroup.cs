using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content.Data;

/// <summary>Avoided words that share a reason.</summary>
/// <param name="Level">How strict; null for the level of the policy’s part <c>words</c>.</param>
public sealed record WordGroup(string Reason, Severity? Level, ImmutableArray<Located<string>> ExceptIn, ImmutableArray<WordEntry> Words)
{
    public static WordGroup Read(MapReader reader) => new(
        reader.RequiredText("reason", "Why these words are avoided, as the end of a sentence."),
        reader.Choice<Severity>("level", "off, warning or error, where it differs from the policy.")?.Value,
        reader.TextList("exceptIn", "Paths of pages that may use them."),
        reader.MapList("words", "The words, each with what to say in their place.", WordEntry.Read));

    public bool AppliesTo(ParsedDocument page) => !ExceptIn.Any(path => path.Value == page.Source.Path.Value);
}
