using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>
/// The self-check: <c>self-check.yml</c>. Questions follow one another in the order of the file; an answer may end the
/// check with a final result, or add notes and pages to the result at the end. Nothing is counted and no condition is named.
/// </summary>
public sealed record SelfCheck
{
    public static readonly SourcePath FileName = new("self-check.yml");

    public static readonly DataFile<SelfCheck> File = new(FileName, reader => ReadKeys(reader.Keys, reader.Source, reader.Words.Of(HealthContent.Words))) { ReportsEmpty = true };

    public required SourceText Source { get; init; }

    /// <summary>Where the questions begin, for findings about all of them.</summary>
    public required SourceSpan Place { get; init; }

    public SelfCheckStart? Start { get; init; }

    public required SelfCheckWords Words { get; init; }

    /// <summary>The page that says when to get help: every result leads there.</summary>
    public required Located<string> Help { get; init; }

    /// <summary>A folder whose pages must all be within reach of some answer.</summary>
    public Located<string>? Covers { get; init; }

    public required ImmutableArray<SelfCheckQuestion> Questions { get; init; }

    public required ImmutableArray<SelfCheckResult> Results { get; init; }

    public required ImmutableArray<SelfCheckNote> Notes { get; init; }

    /// <summary>The result of everybody whom no answer has sent elsewhere.</summary>
    public SelfCheckResult? Closing => Results.FirstOrDefault(r => !r.IsFinal);

    public SelfCheckResult? Result(string name) => Results.FirstOrDefault(r => r.Name.Value == name);

    public SelfCheckNote? Note(string name) => Notes.FirstOrDefault(n => n.Name.Value == name);

    internal static SelfCheck ReadKeys(MapReader reader, SourceText source, HealthStrings strings) => new()
    {
        Source = source,
        Place = reader.Place,
        Start = reader.Map("start", "What stands before the first question.", SelfCheckStart.Read),
        Words = SelfCheckWords.Read(reader, strings),
        Help = reader.RequiredLocatedText("help", "The page that says when to get help; every result but that of an emergency leads there."),
        Covers = reader.LocatedText("covers", "A folder whose pages must all be within reach of some answer."),
        Questions = reader.MapList("questions", "The questions in order.", SelfCheckQuestion.Read),
        Results = [.. reader.Entries("results", "What the answers lead to.", SelfCheckResult.Read).Select(e => e.Value with { Name = e.Key })],
        Notes = [.. reader.Entries("notes", "Advice that an answer adds to the result.", SelfCheckNote.Read).Select(e => e.Value with { Name = e.Key })],
    };
}
