using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <summary>A letter of the list from A to Z.</summary>
public sealed record IndexLetter(string Letter, ImmutableArray<IndexEntry> Entries);
