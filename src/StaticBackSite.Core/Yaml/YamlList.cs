using System.Collections.Immutable;
using StaticBackSite.Documents;

namespace StaticBackSite.Yaml;

public sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);
