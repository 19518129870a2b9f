using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>An answer as it is written.</summary>
public sealed record SelfCheckItem(Located<string> Id, string Text, SelfCheckOutcome Leads)
{
    public static SelfCheckItem Read(MapReader reader) => new(
        reader.RequiredLocatedText("id", "A short name, used once in the question."),
        reader.RequiredText("text", "The answer."),
        SelfCheckOutcome.ReadAdditions(reader));
}
