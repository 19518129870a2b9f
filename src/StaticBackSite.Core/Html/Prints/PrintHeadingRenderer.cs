using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StaticBackSite.Html.Prints;

/// <summary>Below the heading of its page every heading is one level lower.</summary>
internal sealed class PrintHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var level = Math.Min(heading.Level + 1, 6).ToString(System.Globalization.CultureInfo.InvariantCulture);
        renderer.EnsureLine();
        renderer.Write("<h").Write(level);
        if (heading.TryGetAttributes()?.Id is { } id)
            renderer.Write(" id=\"").WriteEscape(id).Write("\"");
        renderer.Write(">").WriteLeafInline(heading);
        renderer.Write("</h").Write(level).WriteLine(">");
    }
}
