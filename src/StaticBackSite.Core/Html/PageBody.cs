using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.Figures;
using StaticBackSite.Linking;

namespace StaticBackSite.Html;

/// <summary>
/// Writes the body of a page from its tree and from what linking found beside it. One list says which feature is
/// written by whom; a feature's renderer lives in the feature's folder.
/// </summary>
internal sealed class PageBody : BodyWriter
{
    // As many as threads have written at once: setting one up costs as much as writing half a page.
    private static readonly ConcurrentBag<PageBody> Idle = [];

    private readonly MemoryStream _bytes;
    private int _drawings;

    private PageBody(PrintScope? print)
        : this(print, new MemoryStream(capacity: 32 * 1024))
    {
    }

    private PageBody(PrintScope? print, MemoryStream bytes)
        : base(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096))
    {
        _bytes = bytes;
        Print = print;
        // Before the renderer of emphasis, which it would otherwise be taken for.
        ObjectRenderers.Insert(0, new HtmlCustomContainerInlineRenderer());
        ObjectRenderers.Replace<LiteralInlineRenderer>(new TermLiteralRenderer());
        ObjectRenderers.Replace<HtmlEntityInlineRenderer>(new TermEntityRenderer());
        ObjectRenderers.FindExact<EmphasisInlineRenderer>()!.GetTag = emphasis => emphasis.DelimiterChar == '~' ? "del" : EmphasisInlineRenderer.GetDefaultTag(emphasis);
        ObjectRenderers.Replace<LinkInlineRenderer>(new SiteLinkRenderer());
        ObjectRenderers.Replace<ParagraphRenderer>(new FigureParagraphRenderer());
        ObjectRenderers.Replace<CodeBlockRenderer>(new SiteCodeRenderer());
        ObjectRenderers.Replace<HtmlBlockRenderer>(new DroppedHtmlBlockRenderer());
        ObjectRenderers.Replace<HtmlInlineRenderer>(new DroppedHtmlInlineRenderer());
        ObjectRenderers.Insert(0, new HtmlElementRenderer());
        ObjectRenderers.Insert(0, new RawHtmlBlockRenderer());
        ObjectRenderers.Add(new SiteTableRenderer());
        ObjectRenderers.Add(new BlockKindRenderer());
        ObjectRenderers.Add(new SiteInlineRenderer());
        ObjectRenderers.Add(new HtmlDefinitionListRenderer());
        ObjectRenderers.Add(print is null ? new HtmlFootnoteGroupRenderer() : new PrintFootnoteRenderer());
        ObjectRenderers.Add(print is null ? new FootnoteReferenceRenderer() : new PrintFootnoteLinkRenderer());
        if (print is not null)
            ObjectRenderers.Replace<HeadingRenderer>(new PrintHeadingRenderer());
    }

    public LinkedDocument Document { get; private set; } = null!;

    public override ParsedDocument Page => Document.Parsed;

    private SiteIndex _index = null!;

    public override SiteIndex Index => _index;

    /// <summary>Null where the body has a page of its own.</summary>
    internal PrintScope? Print { get; }

    public override bool IsPrint => Print is not null;

    /// <summary>What the ids of the text begin with, where it does not have a page of its own.</summary>
    private string IdPrefix { get; init; } = "";

    internal string HrefOf(ResolvedLink link) =>
        Print?.HrefOf(link) ?? (IdPrefix.Length > 0 && link.Href.StartsWith('#') ? $"#{IdPrefix}{link.Href.AsSpan(1)}" : link.Href);

    internal IReadOnlyDictionary<LinkInline, ResolvedLink> Links { get; private set; } = null!;

    internal IReadOnlyDictionary<CitationInline, ImmutableArray<CitationMark>> Citations { get; private set; } = null!;

    internal TermMarks TermMarks { get; } = new();

    /// <summary>The number of the next drawing on the page, from 1.</summary>
    internal int NextDrawing() => ++_drawings;

    public override void WriteDrawing(SvgFigure drawing, string alternative, bool keepsClasses = false) => DrawingWriter.Write(this, drawing, alternative, keepsClasses: keepsClasses);

    public override void WriteCitation(CitationInline citation) => CitationWriter.Write(this, Citations.GetValueOrDefault(citation), citation);

    public override void WriteCitations(CustomContainer container, int group)
    {
        if (Document.BlockCitations.FirstOrDefault(block => block.Start == container.Span.Start) is { } block && group < block.Marks.Length)
            CitationWriter.Write(this, block.Marks[group]);
    }

    /// <summary>Bytes take half the memory that characters do, and are what a page is made of in the end.</summary>
    public static byte[] WriteUtf8(LinkedDocument document, SiteIndex index)
    {
        if (!Idle.TryTake(out var body))
            body = new PageBody(print: null);
        var html = body.WriteBody(document, document.Parsed.Tree, index);
        // One that failed in the midst of a page is not used again.
        Idle.Add(body);
        return html;
    }

    internal static WrittenHtml Write(LinkedDocument document, SiteIndex index, PrintScope print) =>
        new(new PageBody(print).WriteBody(document, WithIdsBelow(print.IdOf(""), document.Parsed.ParseAgain()), index));

    /// <summary>A text that stands on every page: all its ids are moved below the one of the part that holds it.</summary>
    internal static WrittenHtml WriteShared(LinkedDocument document, SiteIndex index, string idPrefix)
    {
        var body = new PageBody(print: null) { IdPrefix = idPrefix };
        return new(body.WriteBody(document, WithIdsBelow(idPrefix, document.Parsed.ParseAgain()), index));
    }

    private static PageTree WithIdsBelow(string prefix, PageTree tree)
    {
        foreach (var node in tree.Root.Descendants())
        {
            if (node.TryGetAttributes() is { Id: { } id } attributes)
                attributes.Id = prefix + id;
        }
        return tree;
    }

    private byte[] WriteBody(LinkedDocument document, PageTree tree, SiteIndex index)
    {
        (Document, _index, _drawings) = (document, index, 0);
        Links = document.LinksIn(tree);
        Citations = document.CitationsIn(tree);
        TermMarks.Fill(document, tree);
        Render(tree.Root);
        Writer.Flush();
        var html = _bytes.ToArray();
        // The next page begins at the beginning of a line.
        EnsureLine();
        Writer.Flush();
        _bytes.SetLength(0);
        // Nor does it wait for it with this one's tree.
        TermMarks.Clear();
        (Document, _index, Links, Citations) = (null!, null!, null!, null!);
        return html;
    }
}

/// <summary>Comments are for contributors. Other HTML is no longer what Markdown left when a page is written (<see cref="Content.Syntax.RawHtml.SafeHtml"/>).</summary>
internal sealed class DroppedHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
    }
}

internal sealed class DroppedHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline)
    {
    }
}
