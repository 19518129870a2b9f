using System.Collections.Immutable;

namespace StaticBackSite.Documents.Models;

/// <summary>The glossary from A to Z.</summary>
public sealed record GlossaryPage : PageModel
{
    public required ImmutableArray<GlossaryLetter> Letters { get; init; }

    public ConceptMapModel? Map { get; init; }
}

public sealed record GlossaryLetter(string Letter, ImmutableArray<GlossaryEntry> Terms);

/// <param name="SearchNames">More words that the page’s filter finds the term by; they are not shown.</param>
public sealed record GlossaryEntry(string Url, string Term, string Definition, ImmutableArray<string> OtherNames, ImmutableArray<string> SearchNames);

/// <summary>The terms and their relations: a drawing, and the same as a list.</summary>
public sealed record ConceptMapModel(HtmlFragment Svg, ImmutableArray<ConceptRelations> Relations);

public sealed record ConceptRelations(PageLink Term, ImmutableArray<PageLink> Related);
