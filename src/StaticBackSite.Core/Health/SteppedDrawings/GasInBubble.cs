namespace StaticBackSite.Health.SteppedDrawings;

/// <summary>How much of the gas is in the bubble.</summary>
public enum GasInBubble
{
    All,
    Most,
    Some,
    Little,
    Unknown,
}
