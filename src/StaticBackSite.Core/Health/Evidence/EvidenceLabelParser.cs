using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax;

namespace StaticBackSite.Health.Evidence;

/// <summary>Parses <c>[evidence: good]</c>.</summary>
internal sealed class EvidenceLabelParser : InlineParser
{
    private const string Opening = "[evidence:";

    public EvidenceLabelParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith(Opening, StringComparison.OrdinalIgnoreCase))
            return false;
        var end = text.IndexOf(']');
        if (end < 0 || LinkSyntax.Follows(processor, text, end))
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new EvidenceLabelInline(text[Opening.Length..end].Trim().ToString())
        {
            Span = new SourceSpan(start, start + end),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }
}
