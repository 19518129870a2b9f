using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.Code;
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
            body.WritePart(new TextModels.OnPaper(body.Index.Href(body.Page), body.Index.Site.AbsoluteUrl(body.Page.Route.Url)));
        else
            kind.WriteHtml(body, container);
        if (isWrapped)
            body.Write("</div>");
        body.EnsureLine();
    }
}

/// <summary>Code in the colours of its language.</summary>
internal sealed class SiteCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code) => CodeWriter.Write((PageBody)renderer, code);
}

/// <summary>Lets the inlines that Markdown itself does not have write themselves.</summary>
internal sealed class SiteInlineRenderer : HtmlObjectRenderer<SiteInline>
{
    protected override void Write(HtmlRenderer renderer, SiteInline inline) => inline.WriteHtml((PageBody)renderer);
}

/// <summary>Makes a model of the numbers of a citation.</summary>
internal static class CitationWriter
{
    public static void Write(PageBody body, ImmutableArray<CitationMark> marks, CitationInline? citation = null)
    {
        if (marks.IsDefaultOrEmpty)
            return;
        var numbers = ImmutableArray.CreateBuilder<TextModels.CitationNumber>(marks.Length);
        foreach (var mark in marks)
        {
            // On paper the same number means another source on every page.
            numbers.Add(body.Print is { } print
                ? new(mark.Number, print.IdOf(mark.TargetId), Id: null, print.Page.FrontMatter.Title)
                : new(mark.Number, mark.TargetId, mark.Id, PageTitle: null));
        }
        body.WritePart(new TextModels.Citation(citation is null ? null : BodyWriter.IdOf(citation), numbers.MoveToImmutable()));
    }
}
