using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <summary>The page that the search opens on, and the list of everything for those whose browser runs no scripts.</summary>
public sealed record SearchPage : PageModel
{
    public required ImmutableArray<IndexLetter> Letters { get; init; }
}
