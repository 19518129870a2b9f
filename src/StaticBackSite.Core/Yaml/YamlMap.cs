using System.Collections.Immutable;
using StaticBackSite.Documents;

namespace StaticBackSite.Yaml;

public sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);
