using System.Collections.Immutable;

namespace StaticBackSite.Audit.Comparison;

/// <summary>What two published sites say differently, for a person who reviews the change.</summary>
public sealed record SiteComparison
{
    public required ImmutableArray<WholePage> Added { get; init; }

    public required ImmutableArray<WholePage> Removed { get; init; }

    /// <summary>Changes that stand on several pages, once each; marked ones first.</summary>
    public required ImmutableArray<SharedChange> Shared { get; init; }

    /// <summary>Pages with changes of their own; those with marks first, then by address.</summary>
    public required ImmutableArray<PageChange> Changed { get; init; }

    /// <summary>How many pages differ in nothing that is read: in their head, their menus or their markup.</summary>
    public required int ChangedOutsideText { get; init; }

    public required int Unchanged { get; init; }

    /// <summary>How many files that are no pages came, went or changed.</summary>
    public required int OtherFiles { get; init; }

    /// <summary>Whether every byte is the same.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Shared.IsEmpty && Changed.IsEmpty && ChangedOutsideText == 0 && OtherFiles == 0;
}
