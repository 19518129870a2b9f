using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Links;

/// <summary>A link or image as written, before anybody knows where it leads.</summary>
/// <param name="Target">What the author wrote as its address.</param>
/// <param name="Text">The words of the link, or the alternative text of the image.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="Span">Where the address stands.</param>
/// <param name="Section">Which h2 section it stands in, from 0 for the text before the first.</param>
public sealed record LinkOccurrence(string Target, string Text, bool IsImage, SourceSpan Span, int Section);
