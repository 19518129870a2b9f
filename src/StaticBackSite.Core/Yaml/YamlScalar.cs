using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

public sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain) : YamlNode(Span)
{
    /// <summary>YAML's ways of writing nothing.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";

    /// <summary>Nothing, or nothing but white space.</summary>
    public bool IsBlank => IsNull || string.IsNullOrWhiteSpace(Value);
}
