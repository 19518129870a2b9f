using StaticBackSite.Routing;

namespace StaticBackSite.Markdown.Figures;

/// <summary>A drawing that is put into the page itself, so that it follows the page's colours.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Markup">The SVG element, read as XML, found harmless, and written again.</param>
public sealed record SvgFigure(SourcePath Path, string Markup);
