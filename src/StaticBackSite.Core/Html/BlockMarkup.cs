using System.Globalization;
using Markdig.Renderers;
using StaticBackSite.Content;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Html;

/// <summary>The few pieces of markup that blocks filled from data have in common.</summary>
internal static class BlockMarkup
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
        body.WriteEscapeUrl(((PageBody)body).Index.Href(page));
        body.Write("\">").WriteEscape(page.FrontMatter.Title).Write("</a>");
        return body;
    }

    /// <summary>The page that a data file names; null where it is not there, which was reported.</summary>
    public static ParsedDocument? PageAt(this PageBody body, Located<string> path) => body.Index.Page(new SourcePath(path.Value));
}
