using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <param name="OtherNames">Of a term of the glossary.</param>
public sealed record IndexEntry(string Url, string Title, ImmutableArray<string> OtherNames);
