using System.Collections.Immutable;

namespace StaticBackSite.Documents.Models;

public sealed record ConceptRelations(PageLink Term, ImmutableArray<PageLink> Related);
