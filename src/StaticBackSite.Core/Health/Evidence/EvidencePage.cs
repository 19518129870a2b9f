using System.Collections.Immutable;
using StaticBackSite.Pages;

namespace StaticBackSite.Health.Evidence;

/// <summary>Every reference of the site, and what cites it.</summary>
public sealed record EvidencePage : PageModel
{
    public required ImmutableArray<EvidenceEntry> Entries { get; init; }
}
