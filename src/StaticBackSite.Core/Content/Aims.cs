using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content;

/// <summary>What a page promises and what it does not.</summary>
public sealed record Aims(ImmutableArray<Located<string>> Does, ImmutableArray<Located<string>> DoesNot)
{
    public static Aims Read(MapReader reader) => new(
        reader.TextList("does", "Ends of the sentence “This page …”."),
        reader.TextList("doesNot", "Ends of the sentence “It does not …”."));
}
