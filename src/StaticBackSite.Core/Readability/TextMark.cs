using Markdig.Syntax.Inlines;

namespace StaticBackSite.Readability;

/// <summary>A citation or the like: it stands in a text and is no word of it.</summary>
/// <param name="Offset">The place in the text at which it stands.</param>
public readonly record struct TextMark(int Offset, Inline Node);
