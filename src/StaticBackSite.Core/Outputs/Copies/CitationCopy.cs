using System.Text;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Citations;

namespace StaticBackSite.Outputs.Copies;

/// <summary>A citation in a Markdown copy: the numbers of its sources, which are listed at the end.</summary>
internal static class CitationCopy
{
    public static void Append(StringBuilder text, CitationInline citation, MarkdownCopy copy)
    {
        if (!copy.Citations.TryGetValue(citation, out var marks) || marks.IsEmpty)
            return;
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            text.Append(' ');
        var escape = MayEndLink(citation.NextSibling) ? "\\" : "";
        text.Append(escape).Append('[').AppendJoin(", ", marks.Select(mark => mark.Number)).Append(escape).Append(']');
    }

    /// <summary>Whether brackets before it would be read as the words of a link or as the label of one.</summary>
    private static bool MayEndLink(Inline? next) => next switch
    {
        null or LineBreakInline => false,
        LiteralInline { Content.Length: > 0 } literal => literal.Content.AsSpan()[0] is '(' or '[' or ':',
        _ => true,
    };
}
