namespace StaticBackSite.Markdown.Figures;

/// <summary>Puts a drawing into the page itself, with the addresses of its links.</summary>
internal static class DrawingWriter
{
    public static void Write(PageBody body, SvgFigure drawing)
    {
        if (body.Print is { } print && !print.Drawn.Add(drawing.Path))
        {
            body.Write("<p>This drawing stands further up.</p>");
            return;
        }
        body.Write("<div class=\"drawing\">");
        for (var part = 0; part < drawing.Markup.Length; part++)
        {
            if (part > 0)
                body.WriteEscapeUrl(HrefOf(drawing.Links[part - 1], body));
            body.Write(drawing.Markup[part]);
        }
        body.Write("</div>");
    }

    private static string HrefOf(SvgLink link, PageBody body) =>
        body.Print?.HrefOf(body.Index.PageAt(link.Target)) ?? link.Target.Href(body.Index.Site.BasePath);
}
