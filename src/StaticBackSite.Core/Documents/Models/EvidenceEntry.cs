using System.Collections.Immutable;

namespace StaticBackSite.Documents.Models;

public sealed record EvidenceEntry(NumberedReference Reference, bool IsVerified, string? Supports, string? Limits, ImmutableArray<PageLink> CitedBy);
