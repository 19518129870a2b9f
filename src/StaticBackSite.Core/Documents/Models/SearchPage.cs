using System.Collections.Immutable;

namespace StaticBackSite.Documents.Models;

/// <summary>The page that the search opens on, and the list of everything for those whose browser runs no scripts.</summary>
public sealed record SearchPage : PageModel
{
    public required ImmutableArray<IndexLetter> Letters { get; init; }
}

/// <summary>A letter of the list from A to Z.</summary>
public sealed record IndexLetter(string Letter, ImmutableArray<IndexEntry> Entries);

/// <param name="OtherNames">Of a term of the glossary.</param>
public sealed record IndexEntry(string Url, string Title, ImmutableArray<string> OtherNames);
