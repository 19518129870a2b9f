using System.Collections.Immutable;
using StaticBackSite.Content.Data;

namespace StaticBackSite.Linking;

/// <summary>The references of a page in the order of their numbers, and the places that cite them.</summary>
/// <param name="Marks">Citation by citation.</param>
/// <param name="OfBlocks">What the blocks of the page cite by themselves; most pages have no such block.</param>
public sealed record NumberedCitations(ImmutableArray<Reference> Cited, ImmutableArray<ImmutableArray<CitationMark>> Marks, ImmutableArray<BlockCitations> OfBlocks);

/// <summary>The numbers that stand in one block.</summary>
/// <param name="Start">Where the block begins in the file, by which it is found again in any tree of the page.</param>
/// <param name="Marks">Group by group.</param>
public sealed record BlockCitations(int Start, ImmutableArray<ImmutableArray<CitationMark>> Marks);
