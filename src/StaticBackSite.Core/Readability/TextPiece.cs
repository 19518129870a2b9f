using StaticBackSite.Sources;

namespace StaticBackSite.Readability;

/// <summary>A stretch of a text that stands in the file as one.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is in the text.</param>
/// <param name="Source">Where it stands in the file.</param>
/// <param name="IsWhole">Whether only the whole has a known place, as with a folded value of YAML.</param>
internal readonly record struct TextPiece(int Start, int Length, SourceSpan Source, bool IsWhole = false)
{
    public int End => Start + Length;
}
