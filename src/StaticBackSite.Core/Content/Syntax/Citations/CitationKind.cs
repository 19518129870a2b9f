using Markdig.Parsers;

namespace StaticBackSite.Content.Syntax.Citations;

/// <summary>Pandoc's bracketed citations: <c>[@one; @two]</c>.</summary>
public sealed class CitationKind : InlineKind
{
    public override InlineParser CreateParser() => new CitationParser();
}
