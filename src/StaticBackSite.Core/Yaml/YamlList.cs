using System.Collections.Immutable;
using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

public sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);
