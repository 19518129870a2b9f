using System.Globalization;
using System.Net;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.RawHtml;

namespace StaticBackSite.Outputs.Copies;

/// <summary>The blocks of Markdown itself.</summary>
internal static class BlockCopies
{
    /// <summary>Puts something before each line of a text: a marker before the first, and before the others what keeps them in the same block.</summary>
    public static string Indent(string text, string marker, string others)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = (i == 0 ? marker : others) is var before && lines[i].Length == 0 ? before.TrimEnd() : before + lines[i];
        return string.Join('\n', lines);
    }

    public static string Heading(HeadingBlock heading, MarkdownCopy copy)
    {
        var words = copy.Line(heading.Inline);
        // A row of number signs at the end would be taken for decoration.
        var end = words.TrimEnd('#').Length;
        if (end < words.Length && (end == 0 || words[end - 1] == ' '))
            words = words.Insert(end, "\\");
        return $"{new string('#', heading.Level)} {words}".TrimEnd();
    }

    public static string Code(CodeBlock code)
    {
        var text = code.Lines.ToString();
        var info = code is FencedCodeBlock fenced ? $"{fenced.Info} {fenced.Arguments}".Trim() : "";
        return MarkdownText.Fenced(text, info);
    }

    public static string Definitions(DefinitionList list, MarkdownCopy copy)
    {
        var items = new List<string>();
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var text = new StringBuilder();
            foreach (var term in item.OfType<DefinitionTerm>())
                text.Append(MarkdownText.GuardLines(copy.Line(term.Inline))).Append('\n');
            var blocks = item.Where(block => block is not DefinitionTerm).Select(copy.Block).Where(block => block.Length > 0).ToArray();
            items.Add(text.Append(Indent(string.Join("\n\n", blocks), ":   ", "    ")).ToString().TrimEnd());
        }
        return string.Join("\n\n", items);
    }

    public static string Footnotes(FootnoteGroup group, MarkdownCopy copy) =>
        string.Join("\n\n", group.OfType<Footnote>().Select(note => Indent(copy.Blocks(note), $"[^{note.Order}]: ", "    ")));
}

/// <summary>Lists, whose items are told apart by their indentation alone.</summary>
internal static class ListCopy
{
    public static string Of(ListBlock list, MarkdownCopy copy)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var items = new List<string>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{number++}. " : "- ";
            items.Add(BlockCopies.Indent(copy.Blocks(item), marker, new string(' ', marker.Length)));
        }
        return string.Join(list.IsLoose ? "\n\n" : "\n", items);
    }

    /// <summary>What holds two blocks apart.</summary>
    public static string Between(Block before, Block block)
    {
        // Two lists in a row would be one; a comment is seen by nobody.
        if (before is ListBlock first && block is ListBlock second && first.IsOrdered == second.IsOrdered)
            return "\n\n<!-- -->\n\n";
        var staysTight = block is ListBlock { IsOrdered: false } or ListBlock { OrderedStart: null or "1" } && before is ParagraphBlock && block.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } };
        return staysTight ? "\n" : "\n\n";
    }
}

/// <summary>A table in a Markdown copy; its caption is the paragraph before it.</summary>
internal static class TableCopy
{
    public static string Of(Table table, MarkdownCopy copy)
    {
        copy.InCell = true;
        var rows = table.OfType<TableRow>().Select(row => (row.IsHeader, Cells: row.OfType<TableCell>().Select(cell => WordsOf(cell, copy)).ToArray())).ToArray();
        copy.InCell = false;
        var columns = rows.Length == 0 ? 0 : rows.Max(row => row.Cells.Length);
        var lines = new List<string>();
        foreach (var (isHeader, cells) in rows)
        {
            lines.Add(Line(cells.Concat(Enumerable.Repeat("", columns - cells.Length))));
            if (isHeader)
                lines.Add(Line(Enumerable.Range(0, columns).Select(column => RuleOf(table, column))));
        }
        return string.Join('\n', lines);
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string WordsOf(TableCell cell, MarkdownCopy copy) => string.Join(' ', cell.OfType<LeafBlock>().Select(block => copy.Line(block.Inline)));

    private static string RuleOf(Table table, int column) => (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
    {
        TableColumnAlign.Left => ":--",
        TableColumnAlign.Center => ":-:",
        TableColumnAlign.Right => "--:",
        _ => "---",
    };
}

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
