using System.Collections.Immutable;
using System.Text;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>An SVG file that was read and found harmless.</summary>
/// <param name="Inline">How it stands inside a page; null where it can be shown as an image alone.</param>
/// <param name="File">How it stands in a file of its own.</param>
/// <param name="Size">What its root element says.</param>
public sealed record Drawing(SvgFigure? Inline, ImmutableArray<DrawingPiece> File, ImmutableArray<SvgLink> Links, ImageSize? Size)
{
    /// <summary>Stands for a drawing that may not be published.</summary>
    public static Drawing None { get; } = new(null, [new DrawingPiece(DrawingPieceKind.Markup, $"<svg xmlns=\"{DrawingNames.Svg}\"/>")], [], null);

    /// <summary>The bytes of the published file.</summary>
    public ReadOnlyMemory<byte> ContentBelow(string basePath)
    {
        var text = new StringBuilder();
        foreach (var piece in File)
            text.Append(piece.Kind == DrawingPieceKind.Link ? System.Net.WebUtility.HtmlEncode(HrefOf(Links[int.Parse(piece.Text, System.Globalization.CultureInfo.InvariantCulture)], basePath)) : piece.Text);
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    private static string HrefOf(SvgLink link, string basePath) => link.Target.Href(basePath) + (link.Fragment is null ? "" : "#" + link.Fragment);
}
