using StaticBackSite.Documents;

namespace StaticBackSite.Yaml;

/// <summary>A value together with the place where it was written.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span)
{
    public override string ToString() => Value?.ToString() ?? "";
}
