using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Citations;

namespace StaticBackSite.Content.Syntax;

/// <summary>The writer of a page's Markdown copy, as blocks and inlines see it.</summary>
public abstract class CopyWriter
{
    public abstract ParsedDocument Page { get; }

    public abstract SiteIndex Index { get; }

    /// <summary>All blocks inside one, with a blank line between them.</summary>
    public abstract string Blocks(ContainerBlock container);

    /// <summary>Inline content on one line.</summary>
    public abstract string Line(ContainerInline? container);

    /// <summary>Writes the numbers of a citation, whose sources are listed at the end of the copy.</summary>
    public abstract void WriteCitation(StringBuilder text, CitationInline citation);
}
