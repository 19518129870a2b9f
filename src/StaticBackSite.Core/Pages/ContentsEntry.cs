using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <summary>An entry of the table of contents, with the h3s below an h2.</summary>
public sealed record ContentsEntry(string Id, string Text, ImmutableArray<ContentsEntry> Children);
