using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>A drawing that is put into the page itself, so that it follows the page's colours.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Title">The id of its title, if it has one.</param>
/// <param name="Description">The id of its description, if it has one.</param>
public sealed record SvgFigure(SourcePath Path, string? Title, string? Description)
{
    /// <summary>The SVG element, read as XML, found harmless, and written again.</summary>
    internal ImmutableArray<DrawingPiece> Pieces { get; init; } = [];

    /// <summary>The same with its shapes left to its file, which a page refers to; empty where the shapes belong in the page.</summary>
    internal ImmutableArray<DrawingPiece> Shell { get; init; } = [];

    /// <summary>The pages that the drawing links to.</summary>
    internal ImmutableArray<SvgLink> Links { get; init; } = [];

    /// <summary>Its frames, if it can move.</summary>
    internal FilmStrip? Strip { get; init; }

    /// <summary>Whether it is at least twice as wide as high, such as panels side by side; it then takes the width of the text.</summary>
    internal bool IsWide { get; init; }
}

/// <summary>A link in a drawing: the address of a page from the root of the site, where it is written, and a part of that page.</summary>
internal sealed record SvgLink(UrlPath Target, SourceLocation Location, string? Fragment = null);

/// <summary>A stretch of a drawing's markup, or a place that the page fills in.</summary>
internal readonly record struct DrawingPiece(DrawingPieceKind Kind, string Text = "");

/// <summary>What stands at a place of a drawing's markup.</summary>
internal enum DrawingPieceKind
{
    /// <summary>Markup, ready to be written.</summary>
    Markup,

    /// <summary>The beginning of an id, another one each time that a drawing is put into a page.</summary>
    Id,

    /// <summary>What the root says to those who listen: its role, name and description.</summary>
    Name,

    /// <summary>The address of a link; the text is its place in the drawing's list of links.</summary>
    Link,

    /// <summary>The address of the drawing's file.</summary>
    File,

    /// <summary>The title, escaped. A page shows it where the author gives the drawing no name; browsers also show it under every pointer.</summary>
    Title,

    /// <summary>The classes of a part, which only a tool of the theme may style; a page takes over none but <see cref="FilmStrip.Class"/> otherwise.</summary>
    Class,
}

/// <summary>An SVG file that was read and found harmless.</summary>
/// <param name="Inline">How it stands inside a page; null where it can be shown as an image alone.</param>
/// <param name="File">How it stands in a file of its own.</param>
/// <param name="Size">What its root element says.</param>
internal sealed record Drawing(SvgFigure? Inline, ImmutableArray<DrawingPiece> File, ImmutableArray<SvgLink> Links, ImageSize? Size)
{
    /// <summary>Stands for a drawing that may not be published.</summary>
    public static Drawing None { get; } = new(null, [new DrawingPiece(DrawingPieceKind.Markup, $"<svg xmlns=\"{DrawingNames.Svg}\"/>")], [], null);

    /// <summary>The sizes of its letters in its own units, each with its place.</summary>
    public ImmutableArray<(double Units, SourceLocation Location)> Letters { get; init; } = [];

    /// <summary>Its colours as they are written, each with its place.</summary>
    public ImmutableArray<(string Colour, SourceLocation Location)> Colours { get; init; } = [];

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
