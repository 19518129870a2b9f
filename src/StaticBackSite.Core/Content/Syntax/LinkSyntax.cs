using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticBackSite.Content.Syntax;

/// <summary>Whether brackets are the words of a link: then they are nothing else, whatever is written in them.</summary>
internal static class LinkSyntax
{
    /// <param name="text">Begins with the opening bracket.</param>
    /// <param name="end">Where the closing bracket stands.</param>
    public static bool Follows(InlineProcessor processor, ReadOnlySpan<char> text, int end)
    {
        var behind = text[(end + 1)..];
        if (behind is ['(', ..])
            return true;
        return IsDefined(processor, text[1..end])
            || (behind is ['[', .. var label] && label.IndexOf(']') is var close and > 0 && IsDefined(processor, label[..close]));
    }

    private static bool IsDefined(InlineProcessor processor, ReadOnlySpan<char> label) =>
        processor.Document.ContainsLinkReferenceDefinition(label.ToString());
}
