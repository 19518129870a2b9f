using System.Collections.Immutable;

namespace StaticBackSite.Documents.Models;

/// <summary>The terms and their relations: a drawing, and the same as a list.</summary>
public sealed record ConceptMapModel(HtmlFragment Svg, ImmutableArray<ConceptRelations> Relations);
