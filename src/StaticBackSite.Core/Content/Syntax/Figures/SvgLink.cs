using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>A link in a drawing: the address of a page from the root of the site, where it is written, and a part of that page.</summary>
public sealed record SvgLink(UrlPath Target, SourceLocation Location, string? Fragment = null);
