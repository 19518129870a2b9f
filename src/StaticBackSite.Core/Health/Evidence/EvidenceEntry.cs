using System.Collections.Immutable;
using StaticBackSite.Pages;

namespace StaticBackSite.Health.Evidence;

public sealed record EvidenceEntry(NumberedReference Reference, bool IsVerified, string? Supports, string? Limits, ImmutableArray<PageLink> CitedBy);
