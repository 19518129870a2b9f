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
    /// <summary>Of a finding that is about no file, such as a port that is taken.</summary>
    public static readonly SourceLocation Nowhere = new(SourcePath.Root, 0, 0, 1, "");

    public static SourceLocation StartOf(SourcePath path) => new(path, 1, 1, 1, "");
}
