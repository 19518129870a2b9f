using System.Globalization;
using System.IO;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.Figures;

namespace StaticBackSite.Content.Syntax;

/// <summary>The writer of a page's body, as blocks and inlines see it: Markdig's HTML renderer, and what is known of the page and its site.</summary>
public abstract class BodyWriter : HtmlRenderer
{
    protected BodyWriter(TextWriter writer)
        : base(writer)
    {
    }

    public abstract ParsedDocument Page { get; }

    public abstract SiteIndex Index { get; }

    /// <summary>Whether the body is written for paper, where it stands on one page with all others.</summary>
    public abstract bool IsPrint { get; }

    /// <summary>The level of a heading inside a block: below a section's heading one lower, before the first section beside them.</summary>
    public int HeadingLevelIn(CustomContainer container)
    {
        var level = IsPrint ? 3 : 2;
        return Page.Headings is [var first, ..] && first.Span.Start < container.Span.Start ? level + 1 : level;
    }

    /// <summary>Writes the id of a node that no renderer of Markdig writes.</summary>
    public void WriteIdOf(MarkdownObject node) => WriteId(IdOf(node));

    /// <summary>Writes the attribute; nothing where there is no id.</summary>
    public void WriteId(string? id)
    {
        if (id is not null)
            Write(" id=\"").WriteEscape(id).Write('"');
    }

    public void WriteHeading(int level, string text)
    {
        var name = level.ToString(CultureInfo.InvariantCulture);
        Write("<h").Write(name).Write('>').WriteEscape(text).Write("</h").Write(name).Write('>');
    }

    /// <summary>The id that an author gave a node; null where it has none.</summary>
    public static string? IdOf(MarkdownObject node) => node.TryGetAttributes()?.Id;

    /// <summary>Has the theme write a block, around what is inside it.</summary>
    public void WritePart(BlockModel model, CustomContainer container) => WritePart(model, () => WriteChildren(container));

    /// <summary>Has the theme write what a model shows, around its content.</summary>
    public void WritePart(BlockModel model, Action content) => Index.Definition.Theme.Write(this, model, content);

    /// <summary>Has the theme write what a model shows that has no content.</summary>
    public void WritePart(BlockModel model) => WritePart(model, static () => { });

    /// <summary>Puts a drawing into the page itself.</summary>
    /// <param name="alternative">What the author says that it shows; empty where the drawing's own title says so.</param>
    /// <param name="keepsClasses">Whether the stylesheet of a tool shows and hides its parts.</param>
    public abstract void WriteDrawing(SvgFigure drawing, string alternative, bool keepsClasses = false);

    /// <summary>Writes the numbers of a citation.</summary>
    public abstract void WriteCitation(CitationInline citation);

    /// <summary>Writes the numbers of one group of the references that a block cites (<see cref="BlockKind.References"/>).</summary>
    public abstract void WriteCitations(CustomContainer container, int group);
}
