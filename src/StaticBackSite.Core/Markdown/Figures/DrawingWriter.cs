namespace StaticBackSite.Markdown.Figures;

/// <summary>Puts a drawing into the page itself, with the addresses of its links.</summary>
internal static class DrawingWriter
{
    public static void Write(PageBody body, SvgFigure drawing)
    {
        body.Write("<div class=\"drawing\">");
        for (var part = 0; part < drawing.Markup.Length; part++)
        {
            if (part > 0)
                body.WriteEscapeUrl(drawing.Links[part - 1].Target.Href(body.Index.Site.BasePath));
            body.Write(drawing.Markup[part]);
        }
        body.Write("</div>");
    }
}
