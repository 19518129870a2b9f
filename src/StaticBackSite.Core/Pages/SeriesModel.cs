using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <summary>An ordered series and this page's place in it.</summary>
public sealed record SeriesModel(string Name, ImmutableArray<SeriesEntry> Pages, PageLink? Previous, PageLink? Next);
