using System.Collections.Immutable;
using StaticBackSite.Content.Data;

namespace StaticBackSite.Linking;

/// <summary>The references of a page in the order of their numbers, and the places that cite them.</summary>
/// <param name="Marks">Citation by citation.</param>
/// <param name="OfExplainer">Step by step; empty where the page has no explainer.</param>
public sealed record NumberedCitations(
    ImmutableArray<Reference> Cited, ImmutableArray<ImmutableArray<CitationMark>> Marks, ImmutableArray<ImmutableArray<CitationMark>> OfExplainer);
