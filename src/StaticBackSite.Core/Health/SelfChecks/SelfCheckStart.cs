using System.Collections.Immutable;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>What a reader should know before the first question.</summary>
public sealed record SelfCheckStart(string Heading, ImmutableArray<string> Points, string Button)
{
    public static SelfCheckStart Read(MapReader reader) => new(
        reader.RequiredText("heading", "The heading above the points."),
        [.. reader.TextList("points", "What the check does and does not do.").Select(p => p.Value)],
        reader.Text("button", "The button that begins the check.") ?? "Start now");
}
