using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using StaticBackSite.Yaml;

namespace StaticBackSite.Markdown.Citations;

/// <summary><c>[@id; @id2]</c>: the places of the ids are relative to the parsed Markdown.</summary>
public sealed class CitationInline(ImmutableArray<Located<string>> references) : LeafInline
{
    public ImmutableArray<Located<string>> References { get; } = references;
}
