using System.Globalization;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Figures;
using StaticBackSite.Content.Syntax.Headings;

namespace StaticBackSite.Html;

/// <summary>
/// Puts a drawing into a page, with the addresses of its links. A large one keeps its shapes in its own file, which every page that shows
/// it shares: the page holds its size, its name and its description, and its colours reach the shapes as if they stood in it. The ids of
/// a drawing begin with its number on the page, so that they meet no other id, not even those of the same drawing further up.
/// </summary>
internal static class DrawingWriter
{
    /// <param name="alternative">What the author says that it shows; empty where the drawing's own title says so.</param>
    /// <param name="id">The id that the author gave the drawing.</param>
    /// <param name="isInText">Whether a paragraph may be around it, which no block may be in.</param>
    /// <param name="keepsClasses">Whether the drawing belongs to a tool of the theme, whose style sheet shows and hides its parts.</param>
    public static void Write(PageBody body, SvgFigure drawing, string alternative, string? id = null, bool keepsClasses = false, bool isInText = false)
    {
        var ids = PageIds.OfTheme($"drawing_{body.NextDrawing().ToString(CultureInfo.InvariantCulture)}_");
        if (body.Print is { } print)
            ids = print.IdOf(ids);
        body.WritePart(new TextModels.Drawing(id) { IsWide = drawing is { IsWide: true, Strip: null } && !isInText, IsInText = isInText }, () => WriteSvg(body, drawing, ids, alternative, keepsClasses));
    }

    private static void WriteSvg(PageBody body, SvgFigure drawing, string ids, string alternative, bool keepsClasses)
    {
        foreach (var piece in keepsClasses || drawing.Shell.IsEmpty ? drawing.Pieces : drawing.Shell)
        {
            switch (piece.Kind)
            {
                case DrawingPieceKind.Id:
                    body.Write(ids);
                    break;
                case DrawingPieceKind.Name:
                    WriteName(body, drawing, ids, alternative);
                    break;
                case DrawingPieceKind.Link:
                    body.WriteEscapeUrl(HrefOf(drawing.Links[int.Parse(piece.Text, CultureInfo.InvariantCulture)], body));
                    break;
                case DrawingPieceKind.File:
                    body.WriteEscapeUrl(body.Index.Asset(drawing.Path)!.Route.Url.Href(body.Index.Site.BasePath));
                    break;
                case DrawingPieceKind.Title when alternative.Length == 0:
                    body.Write("<title id=\"").Write(ids).Write(drawing.Title).Write("\">").Write(piece.Text).Write("</title>");
                    break;
                case DrawingPieceKind.Class when keepsClasses || piece.Text == FilmStrip.Class:
                    body.Write(" class=\"").WriteEscape(piece.Text).Write("\"");
                    break;
                case DrawingPieceKind.Markup:
                    body.Write(piece.Text);
                    break;
                default:
                    break;
            }
        }
    }

    private static void WriteName(PageBody body, SvgFigure drawing, string ids, string alternative)
    {
        // An image is one thing to those who listen, so what leads elsewhere must not be inside one.
        body.Write(drawing.Links.IsEmpty ? " role=\"img\"" : " role=\"group\"");
        if (alternative.Length > 0)
            body.Write(" aria-label=\"").WriteEscape(alternative).Write("\"");
        else if (drawing.Title is { } title)
            body.Write(" aria-labelledby=\"").Write(ids).Write(title).Write("\"");
        if (drawing.Description is { } description)
            body.Write(" aria-describedby=\"").Write(ids).Write(description).Write("\"");
    }

    private static string HrefOf(SvgLink link, PageBody body)
    {
        var page = body.Index.PageAt(link.Target);
        var fragment = link.Fragment is null ? "" : "#" + link.Fragment;
        return body.Print?.HrefOf(page, link.Fragment) ?? link.Target.Href(body.Index.Site.BasePath) + fragment;
    }
}
