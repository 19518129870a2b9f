using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax.Inlines;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Citations;

/// <summary><c>[@id; @id2]</c>: the places of the ids are relative to the parsed Markdown.</summary>
public sealed class CitationInline(ImmutableArray<Located<string>> references) : SiteInline
{
    public ImmutableArray<Located<string>> References { get; } = references;

    public override void WriteHtml(BodyWriter body) => body.WriteCitation(this);

    public override void WriteCopy(CopyWriter copy, StringBuilder text) => copy.WriteCitation(text, this);

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
