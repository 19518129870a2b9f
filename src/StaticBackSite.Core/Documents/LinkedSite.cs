using System.Collections.Immutable;

namespace StaticBackSite.Documents;

/// <summary>The whole site, ready to be turned into page models.</summary>
public sealed record LinkedSite(SiteIndex Index, ImmutableArray<LinkedDocument> Pages, SiteGraph Graph, BuildOptions Options);
