using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Content;

/// <summary>Everything that Process found, file by file: what the barrier hands to PostProcess.</summary>
/// <param name="Diagnostics">What is wrong with other files than pages; each page has its own.</param>
public sealed record ParsedSite(
    SingleSources Sources, ImmutableArray<ParsedDocument> Pages, ImmutableArray<Asset> Assets, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Pages that are left out since they are drafts.</summary>
    public IReadOnlySet<SourcePath> Drafts { get; init; } = new HashSet<SourcePath>();
}
