using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Tables;

namespace StaticBackSite.Html;

/// <summary>
/// Writes paragraphs. One that holds nothing but an image with a title becomes a figure with that title as its caption;
/// an SVG drawing is put into the page itself. The caption of a table is left to the table.
/// </summary>
internal sealed class FigureParagraphRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (TableCaption.IsCaption(paragraph))
            return;
        if (AsFigure(paragraph) is { } image)
            WriteFigure((PageBody)renderer, paragraph, image);
        else if (renderer.ImplicitParagraph && paragraph.TryGetAttributes()?.Id is not null)
            WriteInItem((PageBody)renderer, paragraph);
        else
            base.Write(renderer, paragraph);
    }

    public static LinkInline? AsFigure(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true, Title.Length: > 0 } image } && image.NextSibling is null ? image : null;

    /// <summary>An item of a list whose items stand close together has no paragraph that could carry an id.</summary>
    private static void WriteInItem(PageBody body, ParagraphBlock paragraph)
    {
        body.Write("<span");
        body.WriteIdOf(paragraph);
        body.Write('>').WriteLeafInline(paragraph);
        body.Write("</span>");
    }

    private static void WriteFigure(PageBody body, ParagraphBlock paragraph, LinkInline image)
    {
        if (body.Links.GetValueOrDefault(image) is not { } target)
            return;
        body.EnsureLine();
        body.WritePart(new TextModels.Figure(BodyWriter.IdOf(paragraph), image.Title!), () =>
        {
            if (target.Figure is { } drawing)
                DrawingWriter.Write(body, drawing, InlineText.Of(image), BodyWriter.IdOf(image));
            else
                body.Write(image);
        });
        body.EnsureLine();
    }
}
