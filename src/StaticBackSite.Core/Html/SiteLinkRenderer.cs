using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.RawHtml;
using StaticBackSite.Linking;

namespace StaticBackSite.Html;

/// <summary>Writes links and images with the addresses that linking found; a link without one becomes its plain words.</summary>
internal sealed class SiteLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var target = ((PageBody)renderer).Links.GetValueOrDefault(link);
        if (link.IsImage)
            WriteImage(renderer, link, target);
        else if (target is null)
            renderer.WriteChildren(link);
        else
            WriteLink(renderer, link, target);
    }

    private static void WriteLink(HtmlRenderer renderer, LinkInline link, ResolvedLink target)
    {
        renderer.Write("<a href=\"");
        renderer.WriteEscapeUrl(((PageBody)renderer).HrefOf(target));
        renderer.Write('"');
        renderer.WriteAttributes(link);
        RawHtmlWriter.WriteAttributes(renderer, (link as HtmlLink)?.Attributes ?? []);
        if (target.IsExternal)
            renderer.Write(" rel=\"external\"");
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WriteImage(HtmlRenderer renderer, LinkInline link, ResolvedLink? target)
    {
        if (target is null)
            return;
        if (target.Figure is { } drawing && IsOnCard(link))
        {
            DrawingWriter.Write((PageBody)renderer, drawing, InlineText.Of(link), isInText: true);
            return;
        }
        renderer.Write("<img src=\"");
        renderer.WriteEscapeUrl(target.Href);
        renderer.Write("\" alt=\"");
        renderer.WriteEscape(InlineText.Of(link));
        renderer.Write('"');
        if (link is HtmlLink html)
            RawHtmlWriter.WriteAttributes(renderer, html.Attributes);
        if (target.Size is { } size && link is not HtmlLink { HasSize: true })
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\""));
        // What stands before the first heading is on the first screen; the rest can wait until a reader comes near.
        if (((PageBody)renderer).Document.Parsed is { Headings: [var first, ..] } && link.Span.Start > first.Span.Start)
            renderer.Write(" loading=\"lazy\"");
        renderer.WriteAttributes(link);
        renderer.Write('>');
    }

    /// <summary>Drawings on cards and at the head of a page are part of the page, so that they take its colours.</summary>
    private static bool IsOnCard(LinkInline link)
    {
        Inline root = link;
        while (root.Parent is { } parent)
            root = parent;
        Block? block = (root as ContainerInline)?.ParentBlock;
        while (block is not (null or CustomContainer { Info: "cards" or "hero" }))
            block = block.Parent;
        return block is not null;
    }
}
