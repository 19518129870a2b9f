using System.Collections.Immutable;

namespace StaticBackSite.Pages;

public sealed record ConceptRelations(PageLink Term, ImmutableArray<PageLink> Related);
