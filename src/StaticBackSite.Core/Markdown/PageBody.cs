using System.Collections.Immutable;
using System.IO;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Callouts;
using StaticBackSite.Markdown.Citations;
using StaticBackSite.Markdown.Evidence;
using StaticBackSite.Markdown.Figures;
using StaticBackSite.Markdown.Glossary;
using StaticBackSite.Markdown.Links;
using StaticBackSite.Markdown.Prints;
using StaticBackSite.Markdown.Tables;

namespace StaticBackSite.Markdown;

/// <summary>
/// Writes the body of a page from its tree and from what linking found beside it. One list says which feature is
/// written by whom; a feature's renderer lives in the feature's folder.
/// </summary>
public sealed class PageBody : HtmlRenderer
{
    private PageBody(TextWriter writer, LinkedDocument document, PageTree tree, SiteIndex index, PrintScope? print)
        : base(writer)
    {
        Document = document;
        Index = index;
        Print = print;
        Links = document.LinksIn(tree);
        Citations = document.CitationsIn(tree);
        TermMarks = Glossary.TermMarks.Of(document, tree);
        // Before the renderer of emphasis, which it would otherwise be taken for.
        ObjectRenderers.Insert(0, new HtmlCustomContainerInlineRenderer());
        ObjectRenderers.Replace<LiteralInlineRenderer>(new TermLiteralRenderer());
        ObjectRenderers.Replace<LinkInlineRenderer>(new SiteLinkRenderer());
        ObjectRenderers.Replace<ParagraphRenderer>(new FigureParagraphRenderer());
        ObjectRenderers.Replace<HtmlBlockRenderer>(new DroppedHtmlBlockRenderer());
        ObjectRenderers.Replace<HtmlInlineRenderer>(new DroppedHtmlInlineRenderer());
        ObjectRenderers.Add(new SiteTableRenderer());
        ObjectRenderers.Add(new CalloutRenderer());
        ObjectRenderers.Add(new CitationRenderer());
        ObjectRenderers.Add(new EvidenceLabelRenderer());
        ObjectRenderers.Add(new HtmlDefinitionListRenderer());
        ObjectRenderers.Add(print is null ? new HtmlFootnoteGroupRenderer() : new PrintFootnoteRenderer());
        ObjectRenderers.Add(print is null ? new HtmlFootnoteLinkRenderer() : new PrintFootnoteLinkRenderer());
        if (print is not null)
            ObjectRenderers.Replace<HeadingRenderer>(new PrintHeadingRenderer());
    }

    public LinkedDocument Document { get; }

    public SiteIndex Index { get; }

    /// <summary>Null where the body has a page of its own.</summary>
    internal PrintScope? Print { get; }

    internal IReadOnlyDictionary<LinkInline, ResolvedLink> Links { get; }

    internal IReadOnlyDictionary<CitationInline, ImmutableArray<CitationMark>> Citations { get; }

    internal IReadOnlyDictionary<Inline, List<TermMark>> TermMarks { get; }

    /// <summary>Of a heading inside a block: below a section's heading it is one level lower, before the first it stands beside them.</summary>
    internal int HeadingLevelIn(CustomContainer container)
    {
        var page = Document.Parsed;
        return page.Headings is [var first, ..] && first.Span.Start < page.SpanOf(container).Start ? BelowPage + 1 : BelowPage;
    }

    private int BelowPage => Print is null ? 2 : 3;

    public static HtmlFragment Write(LinkedDocument document, SiteIndex index) => Write(document, index, null);

    internal static HtmlFragment Write(LinkedDocument document, SiteIndex index, PrintScope? print)
    {
        using var writer = new StringWriter();
        var tree = document.Parsed.Tree;
        var body = new PageBody(writer, document, tree, index, print);
        body.Render(tree.Root);
        return new HtmlFragment(writer.ToString());
    }
}
