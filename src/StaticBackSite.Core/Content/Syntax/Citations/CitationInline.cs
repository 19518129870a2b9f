using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Citations;

/// <summary><c>[@id; @id2]</c>: the places of the ids are relative to the parsed Markdown.</summary>
public sealed class CitationInline(ImmutableArray<Located<string>> references) : LeafInline
{
    public ImmutableArray<Located<string>> References { get; } = references;

    /// <summary>
    /// Takes away the blank or line end before the number, which belongs to the word before it and must never begin a line.
    /// Part of parsing: afterwards the tree is left alone.
    /// </summary>
    internal void JoinPrecedingWord()
    {
        while (PreviousSibling is LineBreakInline { IsHard: false } lineBreak)
            lineBreak.Remove();
        if (PreviousSibling is LiteralInline literal)
            literal.Content.TrimEnd();
    }
}
