using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <param name="SearchNames">More words that the page’s filter finds the term by; they are not shown.</param>
public sealed record GlossaryEntry(string Url, string Term, string Definition, ImmutableArray<string> OtherNames, ImmutableArray<string> SearchNames);
