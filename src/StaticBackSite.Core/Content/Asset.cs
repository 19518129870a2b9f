using StaticBackSite.Content.Syntax.Figures;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content;

/// <summary>A file of the input folder that is published as it is.</summary>
/// <param name="Figure">Its drawing, where it is an SVG that may stand inside a page.</param>
/// <param name="Size">Of an image, where its file tells.</param>
public sealed record Asset(SourceFile File, Route Route, SvgFigure? Figure, ImageSize? Size = null)
{
    /// <summary>How an SVG is published, which is never as the file itself; null of any other file.</summary>
    public Drawing? Drawing { get; init; }
}

/// <summary>Pixels that an image asks for, so that a page does not jump when it arrives.</summary>
public readonly record struct ImageSize(int Width, int Height);
