using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticBackSite.Content.Syntax.Attributes;

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
