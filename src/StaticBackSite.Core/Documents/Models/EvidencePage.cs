using System.Collections.Immutable;

namespace StaticBackSite.Documents.Models;

/// <summary>Every reference of the site, and what cites it.</summary>
public sealed record EvidencePage : PageModel
{
    public required ImmutableArray<EvidenceEntry> Entries { get; init; }
}
