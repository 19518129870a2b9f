using System.Collections.Immutable;
using StaticBackSite.Audit.Comparison;

namespace StaticBackSite.Health;

/// <summary>What a reviewer of a change must not miss on a site about health.</summary>
public static class HealthMarks
{
    /// <summary>A sentence of a care card says when to get help; a label says how sure the sentence before it is.</summary>
    public static readonly ImmutableArray<ChangeMark> All = [ChangeMark.OfBox("red flag", "[data-care-card]"), ChangeMark.OfLabel("evidence label", ".evidence")];
}
