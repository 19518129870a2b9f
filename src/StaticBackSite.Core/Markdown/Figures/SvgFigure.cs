using System.Collections.Immutable;
using StaticBackSite.Routing;

namespace StaticBackSite.Markdown.Figures;

/// <summary>A drawing that is put into the page itself, so that it follows the page's colours.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Markup">The SVG element, read as XML, found harmless, written again, and cut where a link's address goes.</param>
/// <param name="Links">The pages that the drawing links to, one for each cut.</param>
public sealed record SvgFigure(SourcePath Path, ImmutableArray<string> Markup, ImmutableArray<SvgLink> Links);
