using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <summary>A reference as it stands in the list.</summary>
/// <param name="Number">From 1 in the order of first citation; 0 on a list that is not numbered.</param>
/// <param name="BackLinks">Ids of the places that cite it on this page.</param>
public sealed record NumberedReference(
    int Number, string Id, string Authors, string Title, string? Source, string? Year, ImmutableArray<PageLink> Links, ImmutableArray<string> BackLinks);
