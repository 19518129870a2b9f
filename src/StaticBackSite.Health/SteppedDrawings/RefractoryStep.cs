using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.SteppedDrawings;

/// <summary>One button of the explainer.</summary>
public sealed record RefractoryStep
{
    /// <summary>More buttons than this are no choice any more.</summary>
    public const int Most = 8;

    public required SourceSpan Place { get; init; }

    public int Minutes { get; init; }

    public required string Label { get; init; }

    public GasInBubble Gas { get; init; }

    public required string State { get; init; }

    public required string Text { get; init; }

    public required ImmutableArray<Located<string>> References { get; init; }

    public static RefractoryStep Read(MapReader reader) => new()
    {
        Place = reader.Place,
        Minutes = reader.Number("minutes", "Minutes since the pop.") ?? 0,
        Label = reader.RequiredText("label", "The words on the button.", maxLength: 40),
        Gas = reader.Choice<GasInBubble>("gas", "How much of the gas the drawing shows in the bubble.")?.Value ?? GasInBubble.Unknown,
        State = reader.RequiredText("state", "The state of the gas in a few words.", maxLength: 40),
        Text = reader.RequiredText("text", "One or two sentences."),
        References = reader.TextList("refs", "Ids of the references that it rests on."),
    };
}

/// <summary>How much of the gas is in the bubble.</summary>
public enum GasInBubble
{
    All,
    Most,
    Some,
    Little,
    Unknown,
}
