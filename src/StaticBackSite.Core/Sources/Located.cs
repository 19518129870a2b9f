namespace StaticBackSite.Sources;

/// <summary>A value together with the place where it was written.</summary>
public sealed record Located<T>(T Value, SourceSpan Span)
{
    public override string ToString() => Value?.ToString() ?? "";
}
