using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

/// <summary>A piece of YAML that knows where it was written.</summary>
public abstract record YamlNode(SourceSpan Span);
