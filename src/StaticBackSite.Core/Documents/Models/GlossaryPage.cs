using System.Collections.Immutable;

namespace StaticBackSite.Documents.Models;

/// <summary>The glossary from A to Z.</summary>
public sealed record GlossaryPage : PageModel
{
    public required ImmutableArray<GlossaryLetter> Letters { get; init; }

    public ConceptMapModel? Map { get; init; }
}

public sealed record GlossaryLetter(string Letter, ImmutableArray<GlossaryEntry> Terms);

public sealed record GlossaryEntry(string Url, string Term, string Definition, ImmutableArray<string> OtherNames);

/// <summary>The terms and their relations: a drawing, and the same as a list.</summary>
public sealed record ConceptMapModel(HtmlFragment Svg, ImmutableArray<ConceptRelations> Relations);

public sealed record ConceptRelations(PageLink Term, ImmutableArray<PageLink> Related);
