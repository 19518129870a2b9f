using StaticBackSite.Routing;

namespace StaticBackSite.Diagnostics;

/// <summary>A place in an input file.</summary>
/// <param name="Path">The file, relative to the input folder; empty for the folder itself.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units as editors count.</param>
/// <param name="Length">How many characters of the line are meant; at least 1.</param>
/// <param name="LineText">The line as written, for the caret; empty where there is none.</param>
public sealed record SourceLocation(SourcePath Path, int Line, int Column, int Length, string LineText)
{
    public static SourceLocation StartOf(SourcePath path) => new(path, 1, 1, 1, "");
}
