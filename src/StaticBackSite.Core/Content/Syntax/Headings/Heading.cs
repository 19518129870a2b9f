using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Headings;

/// <summary>A heading of a page, with the id that links to it use.</summary>
public sealed record Heading(int Level, string Id, string Text, SourceSpan Span);
