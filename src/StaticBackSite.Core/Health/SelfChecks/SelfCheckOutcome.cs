using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>What an answer leads to.</summary>
/// <param name="Result">The result that ends the check; null where it goes on.</param>
/// <param name="Note">Advice that is added to the result.</param>
/// <param name="Pages">Pages that are added to the result at the end.</param>
public sealed record SelfCheckOutcome(Located<string>? Result, Located<string>? Note, ImmutableArray<Located<string>> Pages)
{
    public static readonly SelfCheckOutcome Nothing = new(null, null, []);

    public static SelfCheckOutcome Read(MapReader reader) =>
        ReadAdditions(reader) with { Result = reader.LocatedText("result", "The final result that ends the check here.") };

    public static SelfCheckOutcome ReadAdditions(MapReader reader) => new(
        null,
        reader.LocatedText("note", "The note that is added to the result."),
        reader.TextList("pages", "Pages that may fit, as paths of their files."));

    public SelfCheckOutcome With(SelfCheckOutcome other) => new(Result ?? other.Result, Note ?? other.Note, [.. Pages, .. other.Pages]);
}
