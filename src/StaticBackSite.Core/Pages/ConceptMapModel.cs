using System.Collections.Immutable;
using StaticBackSite.Content;

namespace StaticBackSite.Pages;

/// <summary>The terms and their relations: a drawing, and the same as a list.</summary>
public sealed record ConceptMapModel(HtmlFragment Svg, ImmutableArray<ConceptRelations> Relations);
