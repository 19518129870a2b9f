using System.Text;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.RawHtml;

namespace StaticBackSite.Content.Syntax;

/// <summary>The words of inline content as a reader would read them aloud, without citations and labels.</summary>
public static class InlineText
{
    /// <summary>In characters: most paragraphs are shorter, and a builder with so much room need not grow.</summary>
    internal const int UsualBlock = 1024;

    public static string Of(ContainerInline? container)
    {
        if (container is null)
            return "";
        // Most headings and links are one run of letters.
        if (container.FirstChild is LiteralInline { NextSibling: null } only)
            return only.Content.AsSpan().Trim().ToString();
        var text = new StringBuilder();
        Append(text, container);
        return text.ToString().Trim();
    }

    public static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case SiteInline own:
                text.Append(own.Words);
                break;
            case HtmlElement element when HtmlAllowList.IsBlock(element.Tag):
                AppendBlock(text, element);
                break;
            case ContainerInline container:
                foreach (var child in container)
                    Append(text, child);
                break;
        }
    }

    /// <summary>The words of two cells are two words.</summary>
    private static void AppendBlock(StringBuilder text, HtmlElement element)
    {
        text.Append(' ');
        foreach (var child in element)
            Append(text, child);
        text.Append(' ');
    }
}
