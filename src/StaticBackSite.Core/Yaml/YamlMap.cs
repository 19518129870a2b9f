using System.Collections.Immutable;
using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

public sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);
