using Markdig.Syntax.Inlines;
using StaticBackSite.Documents;

namespace StaticBackSite.Markdown.Links;

/// <summary>A link or image as written, before anybody knows where it leads.</summary>
/// <param name="Node">The node of the tree.</param>
/// <param name="Target">What the author wrote as its address.</param>
/// <param name="Text">The words of the link, or the alternative text of the image.</param>
/// <param name="Span">Where the address stands.</param>
/// <param name="Section">Which h2 section it stands in, from 0 for the text before the first.</param>
/// <param name="Context">The text of the block around it.</param>
public sealed record LinkOccurrence(LinkInline Node, string Target, string Text, SourceSpan Span, int Section, string Context)
{
    public bool IsImage => Node.IsImage;
}
