using StaticBackSite.Sources;

namespace StaticBackSite.Audit.Pages;

/// <summary>An address as it is written in a published file.</summary>
/// <param name="Span">The address, or the tag that holds it.</param>
/// <param name="Words">For a link in the main part of a page: what it reads.</param>
internal sealed record Reference(string Address, ReferenceKind Kind, SourceSpan Span, string? Words = null);
