using System.Collections.Immutable;

namespace StaticBackSite.Audit.Comparison;

/// <summary>What two published sites say differently, for a person who reviews the change.</summary>
internal sealed record SiteComparison
{
    /// <summary>What the comparison looked for, in the order in which a reviewer reads it.</summary>
    public required ImmutableArray<ChangeMark> Marks { get; init; }

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

/// <summary>A page that says something else than before.</summary>
/// <param name="Address">From the root of the site, such as <c>/articles/x/</c>.</param>
/// <param name="Changes">In the order of the page.</param>
internal sealed record PageChange(string Address, ImmutableArray<SentenceChange> Changes)
{
    public bool HasMarks => Changes.Any(change => !change.Marks.IsEmpty);
}

/// <summary>A sentence that came, went, moved or became another.</summary>
/// <param name="Old">Null where the sentence was added.</param>
/// <param name="New">Null where it was removed.</param>
/// <param name="Marks">In the order of <see cref="SiteComparison.Marks"/>.</param>
internal sealed record SentenceChange(ChangeKind Kind, PageSentence? Old, PageSentence? New, ImmutableArray<ChangeMark> Marks)
{
    /// <summary>The heading that a reader finds it below.</summary>
    public string Section => (New ?? Old!).Section;
}

/// <summary>The same change on several pages, such as one of a box that many of them show.</summary>
/// <param name="Addresses">In the order of their characters.</param>
internal sealed record SharedChange(SentenceChange Change, ImmutableArray<string> Addresses);

/// <summary>A page that came or went.</summary>
/// <param name="Address">From the root of the site, such as <c>/articles/x/</c>.</param>
/// <param name="Sentences">How many sentences it has or had.</param>
/// <param name="Boxes">The marks of the boxes that it shows or showed.</param>
/// <param name="IsRedirected">Whether readers of a page that went are sent on to another.</param>
internal sealed record WholePage(string Address, string Title, int Sentences, ImmutableArray<ChangeMark> Boxes, bool IsRedirected = false);

internal enum ChangeKind
{
    Added,
    Removed,

    /// <summary>One sentence became another.</summary>
    Changed,

    /// <summary>The same sentence stands in another place of the page.</summary>
    Moved,
}
