using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Markdown.Figures;

/// <summary>A link in a drawing: the address of a page from the root of the site, where it is written, and a part of that page.</summary>
public sealed record SvgLink(UrlPath Target, SourceLocation Location, string? Fragment = null);
