using System.Globalization;
using Markdig.Renderers;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>Pieces of markup that blocks filled from data have in common.</summary>
public static class BlockMarkup
{
    public static HtmlRenderer WriteHeading(this HtmlRenderer body, int level, string text)
    {
        var name = level.ToString(CultureInfo.InvariantCulture);
        body.Write("<h").Write(name).Write('>').WriteEscape(text).Write("</h").Write(name).Write('>');
        return body;
    }

    public static HtmlRenderer WriteLink(this HtmlRenderer body, ParsedDocument page)
    {
        body.Write("<a href=\"");
        body.WriteEscapeUrl(((BodyWriter)body).Index.Href(page));
        body.Write("\">").WriteEscape(page.FrontMatter.Title).Write("</a>");
        return body;
    }

    /// <summary>The page that a data file names; null where it is missing, which was reported.</summary>
    public static ParsedDocument? PageAt(this BodyWriter body, Located<string> path) => body.Index.Page(new SourcePath(path.Value));
}
