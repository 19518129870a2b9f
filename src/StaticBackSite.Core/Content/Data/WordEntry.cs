using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content.Data;

public sealed record WordEntry(ImmutableArray<Located<string>> Avoid, string? Say)
{
    public static WordEntry Read(MapReader reader) => new(
        reader.TextList("avoid", "The words in every form that is meant."), reader.Text("say", "What to say in their place."));
}
