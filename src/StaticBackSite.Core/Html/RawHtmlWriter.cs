using System.Collections.Immutable;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using StaticBackSite.Content.Syntax.RawHtml;

namespace StaticBackSite.Html;

/// <summary>Writes the elements of a page's HTML anew, tag by tag, from what is allowed.</summary>
internal static class RawHtmlWriter
{
    public static void WriteAttributes(HtmlRenderer renderer, ImmutableArray<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            renderer.Write(' ').Write(name).Write("=\"").WriteEscape(value).Write('"');
    }

    /// <returns>False where the element shows a file that there is not.</returns>
    public static bool WriteOpening(PageBody body, HtmlElement element)
    {
        var source = element.Source is { } link ? body.Links.GetValueOrDefault(link) : null;
        if (source is null && (element.Source is not null || element.Tag == "source"))
            return false;
        body.Write('<').Write(element.Name);
        if (source is not null)
            body.Write(' ').Write(element.SourceName).Write("=\"").WriteEscapeUrl(source.Href).Write('"');
        if (element.Poster is { } poster && body.Links.GetValueOrDefault(poster) is { } still)
            body.Write(" poster=\"").WriteEscapeUrl(still.Href).Write('"');
        if (element.IsPlayer)
            body.Write(" controls preload=\"metadata\"");
        body.WriteAttributes(element);
        WriteAttributes(body, element.Attributes);
        body.Write('>');
        return true;
    }
}

internal sealed class HtmlElementRenderer : HtmlObjectRenderer<HtmlElement>
{
    protected override void Write(HtmlRenderer renderer, HtmlElement element)
    {
        var isWritten = element.Part == HtmlPart.Closing || RawHtmlWriter.WriteOpening((PageBody)renderer, element);
        if (element.Part == HtmlPart.Whole)
            renderer.WriteChildren(element);
        if (element.Part != HtmlPart.Opening && !element.IsVoid && isWritten)
            renderer.Write("</").Write(element.Name).Write('>');
    }
}

internal sealed class RawHtmlBlockRenderer : HtmlObjectRenderer<RawHtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, RawHtmlBlock block) => renderer.EnsureLine().WriteLeafInline(block).EnsureLine();
}
