using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace StaticBackSite.Content.Syntax.Attributes;

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
