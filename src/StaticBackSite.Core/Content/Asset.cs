using StaticBackSite.Content.Syntax.Figures;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content;

/// <summary>A file of the input folder that is published as it is.</summary>
/// <param name="Figure">Its drawing, where it is an SVG that may stand inside a page.</param>
public sealed record Asset(SourceFile File, Route Route, SvgFigure? Figure)
{
    /// <summary>Of an image, where its file says it.</summary>
    internal ImageSize? Size { get; init; }

    /// <summary>How an SVG is published, which is never as the file itself; null of any other file.</summary>
    internal Drawing? Drawing { get; init; }
}

/// <summary>Pixels that an image asks for, so that a page does not jump when it arrives.</summary>
internal readonly record struct ImageSize(int Width, int Height);
