using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Linking;

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

/// <summary>Writes citations as numbers that lead to the page's list of references.</summary>
internal static class CitationWriter
{
    public static void Write(PageBody body, ImmutableArray<CitationMark> marks, CitationInline? citation = null)
    {
        if (marks.IsDefaultOrEmpty)
            return;
        var (print, words) = (body.Print, body.Index.Strings.References);
        body.Write("<span class=\"citation\"");
        if (citation is not null)
            body.WriteIdOf(citation);
        body.Write('>');
        foreach (var mark in marks)
        {
            if (print is not null)
            {
                // The same number stands for another source on every page, so the name says whose it is.
                body.Write("<a href=\"#").Write(print.IdOf(mark.TargetId)).Write("\" aria-label=\"").WriteEscape(words.ReferenceOf(mark.Number, print.Page.FrontMatter.Title)).Write("\">");
                body.Write(mark.Number.ToString()).Write("</a>");
                continue;
            }
            body.Write("<a href=\"#").Write(mark.TargetId).Write("\" id=\"").Write(mark.Id).Write("\" aria-label=\"").WriteEscape(words.Reference.Before).Write(mark.Number.ToString()).WriteEscape(words.Reference.After).Write("\">");
            body.Write(mark.Number.ToString()).Write("</a>");
        }
        body.Write("</span>");
    }
}
