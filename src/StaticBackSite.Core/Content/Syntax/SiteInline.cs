using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax;

/// <summary>A node of an <see cref="InlineKind"/>.</summary>
public abstract class SiteInline : LeafInline
{
    /// <summary>
    /// The words of the sentence that it stands for; empty for a mark such as a citation, which stands in a text and is no word of it.
    /// </summary>
    public virtual string Words => "";

    /// <summary>The words that readers see in its place, where a page is quoted as plain text.</summary>
    public virtual string ShownWords(SingleSources sources) => Words;

    /// <summary>The groups of the theme's files that a page with it needs besides those of every page.</summary>
    public virtual ImmutableArray<string> Assets => [];

    /// <summary>Reports what is wrong with it, whatever the rest of the site says.</summary>
    public virtual void Check(SourceText source, DiagnosticBag diagnostics)
    {
    }

    public abstract void WriteHtml(BodyWriter body);

    /// <summary>Writes it as Markdown that makes sense away from this site.</summary>
    public abstract void WriteCopy(CopyWriter copy, StringBuilder text);
}
