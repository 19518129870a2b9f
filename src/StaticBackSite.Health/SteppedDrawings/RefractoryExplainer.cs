using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SteppedDrawings;

/// <summary>What happens in a joint in the minutes after a pop: <c>refractory.yml</c>. A drawing of an idea, no timer.</summary>
public sealed record RefractoryExplainer
{
    public static readonly SourcePath FileName = new("refractory.yml");

    public static readonly DataFile<RefractoryExplainer> File = new(FileName, reader => ReadKeys(reader.Keys, reader.Source)) { ReportsEmpty = true };

    public required SourceText Source { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    /// <summary>The drawing of the joint; its parts are shown by the amount of gas.</summary>
    public required Located<string> Drawing { get; init; }

    public required ImmutableArray<RefractoryStep> Steps { get; init; }

    public required string Note { get; init; }

    internal static RefractoryExplainer ReadKeys(MapReader reader, SourceText source) => new()
    {
        Source = source,
        Title = reader.RequiredText("title", "The heading of the explainer."),
        Question = reader.RequiredText("question", "The question above the buttons."),
        Drawing = reader.RequiredLocatedText("drawing", "The SVG drawing of the joint, as the path of its file."),
        Steps = reader.MapList("steps", "The buttons, in the order of their minutes.", RefractoryStep.Read),
        Note = reader.RequiredText("note", "What the drawing is and what it is not."),
    };
}
