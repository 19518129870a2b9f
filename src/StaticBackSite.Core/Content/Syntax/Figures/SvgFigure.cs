using System.Collections.Immutable;
using StaticBackSite.Routing;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>A drawing that is put into the page itself, so that it follows the page's colours.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Pieces">The SVG element, read as XML, found harmless, and written again.</param>
/// <param name="Links">The pages that the drawing links to.</param>
/// <param name="Title">The id of its title, if it has one.</param>
/// <param name="Description">The id of its description, if it has one.</param>
public sealed record SvgFigure(SourcePath Path, ImmutableArray<DrawingPiece> Pieces, ImmutableArray<SvgLink> Links, string? Title, string? Description);
