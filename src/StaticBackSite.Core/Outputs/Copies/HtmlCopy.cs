using System.Net;
using System.Text;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.RawHtml;

namespace StaticBackSite.Outputs.Copies;

/// <summary>The HTML of a page in its Markdown copy: HTML as well, which Markdown holds everywhere, with whole addresses.</summary>
internal static class HtmlCopy
{
    /// <summary>A block of HTML. An empty line would end it.</summary>
    public static string Of(RawHtmlBlock block, MarkdownCopy copy)
    {
        var text = new StringBuilder();
        AppendHtml(text, block.Inline!, copy);
        if (block.Inline!.FirstChild is HtmlElement { Tag: "pre" })
            return text.ToString();
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));
    }

    /// <summary>An element in a line of Markdown.</summary>
    public static void Append(StringBuilder text, HtmlElement element, MarkdownCopy copy)
    {
        // Only the ids of a page make it a place.
        if (element.Tag == "a")
        {
            copy.Append(text, element);
            return;
        }
        AppendOpening(text, element, copy);
        copy.Append(text, element);
        AppendClosing(text, element);
    }

    private static void AppendHtml(StringBuilder text, ContainerInline container, MarkdownCopy copy)
    {
        foreach (var node in container)
        {
            switch (node)
            {
                case LiteralInline literal:
                    text.Append(WebUtility.HtmlEncode(literal.Content.ToString()));
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Original.AsSpan());
                    break;
                case LineBreakInline lineBreak:
                    text.Append(lineBreak.IsHard ? "<br>" : "\n");
                    break;
                case HtmlElement element:
                    AppendOpening(text, element, copy);
                    AppendHtml(text, element, copy);
                    AppendClosing(text, element);
                    break;
                case HtmlLink link:
                    AppendLink(text, link, copy);
                    break;
            }
        }
    }

    private static void AppendLink(StringBuilder text, HtmlLink link, MarkdownCopy copy)
    {
        var address = copy.Links.TryGetValue(link, out var target) ? InlineCopies.WholeAddress(target.Href, copy) : null;
        if (link.IsImage && address is not null)
            AppendAttributes(text.Append("<img src=\"").Append(WebUtility.HtmlEncode(address)).Append("\" alt=\"").Append(WebUtility.HtmlEncode(InlineText.Of(link))).Append('"'), link.Attributes).Append('>');
        if (link.IsImage)
            return;
        if (address is not null)
            text.Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">");
        AppendHtml(text, link, copy);
        if (address is not null)
            text.Append("</a>");
    }

    private static void AppendOpening(StringBuilder text, HtmlElement element, MarkdownCopy copy)
    {
        if (element.Part == HtmlPart.Closing)
            return;
        text.Append('<').Append(element.Name);
        if (element.Source is { } source && copy.Links.TryGetValue(source, out var target))
            text.Append(' ').Append(element.SourceName).Append("=\"").Append(WebUtility.HtmlEncode(InlineCopies.WholeAddress(target.Href, copy))).Append('"');
        if (element.IsPlayer)
            text.Append(" controls");
        AppendAttributes(text, element.Attributes).Append('>');
    }

    private static void AppendClosing(StringBuilder text, HtmlElement element)
    {
        if (element.Part != HtmlPart.Opening && !element.IsVoid)
            text.Append("</").Append(element.Name).Append('>');
    }

    private static StringBuilder AppendAttributes(StringBuilder text, IEnumerable<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            text.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        return text;
    }
}
