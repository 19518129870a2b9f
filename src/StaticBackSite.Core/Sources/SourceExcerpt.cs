namespace StaticBackSite.Sources;

/// <summary>As much of a line as a report shows.</summary>
/// <param name="Text">Empty where a finding has no line to show.</param>
/// <param name="Column">Where the finding begins in it, from 0.</param>
public readonly record struct SourceExcerpt(string Text, int Column)
{
    public static readonly SourceExcerpt None = new("", 0);
}
