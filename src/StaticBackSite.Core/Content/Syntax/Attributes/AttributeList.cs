using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticBackSite.Content.Syntax.Attributes;

/// <summary>
/// Reads <c>{.class #id lang=de name="value"}</c>. Anything else in braces is text: empty braces, words (<c>{name}</c>),
/// templates (<c>{{x}}</c>), sets (<c>{1, 2}</c>).
/// </summary>
internal static class AttributeList
{
    /// <param name="text">Begins with the brace.</param>
    /// <param name="length">How long the list is, braces included.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out HtmlAttributes? attributes, out int length)
    {
        attributes = null;
        length = text.IndexOfAny('}', '\n') + 1;
        if (length < 3 || text[0] != '{' || text[length - 1] != '}')
            return false;
        // A quoted value may hold the brace that closes.
        var list = new HtmlAttributes();
        for (var at = 1; ;)
        {
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at >= text.Length || text[at] == '\n')
                return false;
            if (text[at] == '}')
            {
                length = at + 1;
                attributes = list.Id is not null || list.Classes is not null || list.Properties is not null ? list : null;
                return attributes is not null;
            }
            var item = ItemAt(text[at..], list);
            if (item == 0)
                return false;
            at += item;
        }
    }

    /// <returns>How long the item is; 0 where it is none.</returns>
    private static int ItemAt(ReadOnlySpan<char> text, HtmlAttributes list)
    {
        var word = text.IndexOfAny(" \t\n}");
        if (word < 2)
            return 0;
        switch (text[0])
        {
            case '#':
                list.Id = text[1..word].ToString();
                return word;
            case '.' when char.IsLetter(text[1]) || text[1] is '-' or '_':
                list.AddClass(text[1..word].ToString());
                return word;
            default:
                return PairAt(text, list);
        }
    }

    private static int PairAt(ReadOnlySpan<char> text, HtmlAttributes list)
    {
        var equals = text.IndexOf('=');
        if (equals < 1 || equals + 1 >= text.Length || !char.IsAsciiLetter(text[0]) || !IsName(text[..equals]))
            return 0;
        var value = text[(equals + 1)..];
        var isQuoted = value[0] is '"' or '\'';
        var end = isQuoted ? value[1..].IndexOfAny(value[0], '\n') + 1 : value.IndexOfAny(" \t\n}");
        if (end < 1 || value[end] == '\n')
            return 0;
        list.AddPropertyIfNotExist(text[..equals].ToString(), value[(isQuoted ? 1 : 0)..end].ToString());
        return equals + 1 + end + (isQuoted ? 1 : 0);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or ':' or '.' or '-'))
                return false;
        }
        return true;
    }
}

/// <summary>
/// Attribute lists in place of Markdig's generic attributes, which take any braces for a list, in code of headings too, and
/// delete empty ones. Must come behind custom containers, whose parsers it tells about them.
/// </summary>
internal sealed class AttributeListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new AttributeListParser());
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new SpanColonParser());
        if (pipeline.BlockParsers.FindExact<CustomContainerParser>() is { } containers)
            containers.TryParseAttributes = TakeFromTheEnd;
    }

    // PageBody registers the renderers of every feature in one place.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>Of the first line of a container: <c>::: note Title {#id}</c>.</summary>
    private static bool TakeFromTheEnd(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan();
        var brace = text.LastIndexOf('{');
        if (brace < 0 || !AttributeList.TryParse(text[brace..], out var attributes, out var length) || !text[(brace + length)..].IsWhiteSpace())
            return false;
        var all = block.GetAttributes();
        attributes.CopyTo(all);
        all.Line = processor.LineIndex;
        all.Span = new Markdig.Syntax.SourceSpan(line.Start + brace, line.Start + brace + length - 1);
        line.End = line.Start + brace - 1;
        return true;
    }
}

/// <summary>
/// Gives an attribute list to what it stands behind: an inline such as a link or a span, else the paragraph or heading
/// around it, or, alone in its paragraph, the block below. It is an inline parser, so code and backslashes bind more tightly.
/// </summary>
internal sealed class AttributeListParser : InlineParser
{
    public AttributeListParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) == '{' || !AttributeList.TryParse(slice.AsSpan(), out var attributes, out var length))
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var rest = slice;
        rest.Start += length;
        // A list on a line of its own is no text, and neither is the end of its line.
        if (processor.Inline is null && rest.CurrentChar == '\n')
            rest.Start++;
        if (TargetOf(processor, rest) is not { } target)
            return false;
        slice = rest;
        var all = target.GetAttributes();
        attributes.CopyTo(all, mergeIdAndProperties: true, shared: false);
        all.Span = new Markdig.Syntax.SourceSpan(start, start + length - 1);
        (all.Line, all.Column) = (line, column);
        return true;
    }

    private static MarkdownObject? TargetOf(InlineProcessor processor, StringSlice rest)
    {
        if (processor.Block is HeadingBlock heading)
        {
            // Elsewhere in a heading braces are words.
            if (!rest.IsEmptyOrWhitespace() && processor.Inline is null or LiteralInline)
                return null;
            if (rest.IsEmptyOrWhitespace())
            {
                (processor.Inline as LiteralInline)?.Content.TrimEnd();
                return heading;
            }
        }
        var inline = processor.Inline;
        if (inline is LiteralInline)
        {
            do
                inline = inline.Parent;
            while (inline is DelimiterInline);
        }
        MarkdownObject target = inline is null || inline == processor.Root ? processor.Block! : inline;
        return target is ParagraphBlock { Inline.FirstChild: null } alone && processor.Inline is null && rest.IsEmptyOrWhitespace() ? BlockBelow(alone) : target;
    }

    private static Block BlockBelow(ParagraphBlock alone)
    {
        var siblings = alone.Parent!;
        var below = siblings.IndexOf(alone) + 1;
        if (below >= siblings.Count)
            return alone;
        alone.RemoveAfterProcessInlines = true;
        return siblings[below];
    }
}

/// <summary>
/// Keeps colons as text where no span <c>::words::{…}</c> can end: names such as <c>std::vector</c> and addresses such as
/// <c>2001:db8::1</c>. Stands before the parser that takes <c>::</c> for the edge of a span.
/// </summary>
internal sealed class SpanColonParser : InlineParser
{
    private const string End = "::{";

    public SpanColonParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != ':')
            return false;
        // Looked up once a paragraph: the states of parsers are cleared between two.
        var last = processor.ParserStates[Index] as int? ?? LastEnd(slice);
        processor.ParserStates[Index] = last;
        if (slice.Start <= last)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var colons = slice;
        while (slice.CurrentChar == ':')
            slice.Start++;
        colons.End = slice.Start - 1;
        processor.Inline = new LiteralInline(colons)
        {
            Span = new Markdig.Syntax.SourceSpan(start, start + colons.Length - 1),
            Line = line,
            Column = column,
        };
        return true;
    }

    private static int LastEnd(StringSlice slice) => slice.AsSpan().LastIndexOf(End) is var at and >= 0 ? slice.Start + at : -1;
}
