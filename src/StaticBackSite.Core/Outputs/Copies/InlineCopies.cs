using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Citations;

namespace StaticBackSite.Outputs.Copies;

/// <summary>The inlines of Markdown itself.</summary>
internal static class InlineCopies
{
    /// <summary>Seen by nobody, and no letter.</summary>
    private const string Nothing = "<!-- -->";

    /// <summary>Between rows of backticks that are longer than any inside.</summary>
    public static void Code(StringBuilder text, CodeInline code, bool inCell)
    {
        var content = inCell ? code.Content.Replace("|", "\\|", StringComparison.Ordinal) : code.Content;
        var fence = new string('`', MarkdownText.LongestRun(content, '`') + 1);
        // One blank on either side is taken away again.
        var padding = content.Length > 0 && (content[0] is '`' or ' ' || content[^1] is '`' or ' ') && content.AsSpan().Trim(' ').Length > 0 ? " " : "";
        text.Append(fence).Append(padding).Append(content).Append(padding).Append(fence);
    }

    /// <summary>
    /// With the author's own signs. What stood beside them may be gone in a copy, and signs between a letter and a sign open and
    /// close nothing (CommonMark 6.2), so an empty comment keeps the two apart.
    /// </summary>
    public static void Emphasis(StringBuilder text, EmphasisInline emphasis, MarkdownCopy copy)
    {
        var content = copy.Inlines(emphasis);
        var isAfterLetter = text.Length > 0 && char.IsLetterOrDigit(text[^1]);
        var isBeforeLetter = BeginsWithLetter(emphasis.NextSibling);
        // An underscore inside a word is a letter.
        var sign = emphasis.DelimiterChar == '_' && (isAfterLetter || isBeforeLetter) ? '*' : emphasis.DelimiterChar;
        if ((isAfterLetter && IsSign(content, 0)) || (text.Length > 0 && text[^1] is '*' or '_'))
            text.Append(Nothing);
        text.Append(sign, emphasis.DelimiterCount).Append(content).Append(sign, emphasis.DelimiterCount);
        if (isBeforeLetter && IsSign(content, content.Length - 1))
            text.Append(Nothing);
    }

    public static void Link(StringBuilder text, LinkInline link, MarkdownCopy copy)
    {
        if (!copy.Links.TryGetValue(link, out var target))
        {
            if (!link.IsImage)
                copy.Append(text, link);
            return;
        }
        var address = WholeAddress(target.Href, copy);
        if (link.IsAutoLink && address.AsSpan().IndexOfAny(" <>") < 0)
        {
            text.Append('<').Append(address).Append('>');
            return;
        }
        text.Append(link.IsImage ? "![" : "[").Append(copy.Line(link)).Append("](").Append(MarkdownText.Address(address));
        if (link.Title is { Length: > 0 } title)
            text.Append(" \"").Append(MarkdownText.Line(title).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        text.Append(')');
    }

    public static void FootnoteNumber(StringBuilder text, FootnoteLink note)
    {
        if (note.IsBackLink)
            return;
        text.Append($"[^{note.Footnote.Order}]");
        // Brackets behind it would be taken for its own.
        if (note.NextSibling is LinkInline { IsImage: false } or CitationInline)
            text.Append(Nothing);
    }

    /// <summary>Its words are for contributors. Where it alone keeps two signs apart, an empty one stays.</summary>
    public static void Comment(StringBuilder text, HtmlInline comment)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1]) && comment.NextSibling is not (null or LineBreakInline) && !BeginsWithBlank(comment.NextSibling))
            text.Append(Nothing);
    }

    public static string WholeAddress(string href, MarkdownCopy copy) =>
        href.StartsWith('#') ? copy.Index.Site.AbsoluteUrl(copy.Page.Route.Url) + href
        : href.StartsWith('/') ? copy.Index.Site.Url.GetLeftPart(UriPartial.Authority) + href
        : href;

    private static bool IsSign(string text, int place) => place >= 0 && place < text.Length && !char.IsLetterOrDigit(text[place]) && !char.IsWhiteSpace(text[place]);

    private static bool BeginsWithLetter(Inline? inline) => inline switch
    {
        LiteralInline { Content.Length: > 0 } literal => char.IsLetterOrDigit(literal.Content.AsSpan()[0]),
        CustomContainerInline span => BeginsWithLetter(span.FirstChild),
        _ => false,
    };

    private static bool BeginsWithBlank(Inline? inline) => inline is LiteralInline { Content.Length: > 0 } literal && char.IsWhiteSpace(literal.Content.AsSpan()[0]);
}

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
