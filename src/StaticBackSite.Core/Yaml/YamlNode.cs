using System.Collections.Immutable;
using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

/// <summary>A piece of YAML that knows where it was written.</summary>
public abstract record YamlNode(SourceSpan Span);

internal sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

internal sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

internal sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain) : YamlNode(Span)
{
    /// <summary>YAML's ways of writing nothing.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";

    /// <summary>Nothing, or nothing but white space.</summary>
    public bool IsBlank => IsNull || string.IsNullOrWhiteSpace(Value);
}
