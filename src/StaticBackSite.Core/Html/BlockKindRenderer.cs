using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;

namespace StaticBackSite.Html;

/// <summary>Hands the blocks between <c>:::</c> lines to their kinds.</summary>
internal sealed class BlockKindRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        var body = (PageBody)renderer;
        // An unknown word is an error, and a preview shows what is inside.
        var kind = body.Index.Definition.Markdown.BlockOf(container) ?? new Wrapper(container.Info ?? "");
        body.EnsureLine();
        var isWrapped = !kind.WritesId && container.TryGetAttributes()?.Id is not null;
        if (isWrapped)
        {
            body.Write("<div");
            body.WriteIdOf(container);
            body.Write('>');
        }
        if (kind.IsInteractive && body.IsPrint)
            WriteAddress(body);
        else
            kind.WriteHtml(body, container);
        if (isWrapped)
            body.Write("</div>");
        body.EnsureLine();
    }

    /// <summary>What works by choosing and unfolding cannot do so on paper.</summary>
    private static void WriteAddress(PageBody body)
    {
        var address = body.Index.Site.AbsoluteUrl(body.Page.Route.Url);
        var words = body.Index.Strings.Print.WorksOnPage;
        body.Write("<p>").WriteEscape(words.Before).Write("<a href=\"").WriteEscapeUrl(body.Index.Href(body.Page)).Write("\">").WriteEscape(address).Write("</a>").WriteEscape(words.After).WriteLine("</p>");
    }
}

/// <summary>Lets the inlines that Markdown itself does not have write themselves.</summary>
internal sealed class SiteInlineRenderer : HtmlObjectRenderer<SiteInline>
{
    protected override void Write(HtmlRenderer renderer, SiteInline inline) => inline.WriteHtml((PageBody)renderer);
}
