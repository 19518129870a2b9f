using StaticBackSite.Routing;
using StaticBackSite.Yaml;

namespace StaticBackSite.Documents;

/// <summary>An address that is no longer there, and the page that takes its place.</summary>
public sealed record Redirect(Located<SiteAddress> From, ParsedDocument To);
