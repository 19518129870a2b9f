using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <summary>The glossary from A to Z.</summary>
public sealed record GlossaryPage : PageModel
{
    public required ImmutableArray<GlossaryLetter> Letters { get; init; }

    public ConceptMapModel? Map { get; init; }
}
