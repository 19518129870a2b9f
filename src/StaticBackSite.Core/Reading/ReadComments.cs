using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Reading;

/// <summary>
/// Reads a page's HTML comments. Readers never see them; <c>allow CODE: reason</c> in one accepts a finding. What
/// Markdown would drop together with a comment is reported, since no words may vanish silently.
/// </summary>
internal sealed class ReadComments
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    private readonly SourceText _source;
    private readonly int _bodyStart;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<Allowance>.Builder _allowances = ImmutableArray.CreateBuilder<Allowance>();

    private ReadComments(SourceText source, int bodyStart, DiagnosticBag diagnostics)
    {
        _source = source;
        _bodyStart = bodyStart;
        _diagnostics = diagnostics;
    }

    public static ImmutableArray<Allowance> From(MarkdownDocument tree, SourceText source, int bodyStart, DiagnosticBag diagnostics)
    {
        // Most pages have no comment; for them the walk is saved.
        if (source.Text.IndexOf(Opening, bodyStart, StringComparison.Ordinal) < 0)
            return [];
        var reader = new ReadComments(source, bodyStart, diagnostics);
        foreach (var node in tree.Descendants())
        {
            if (node is HtmlBlock { Type: HtmlBlockType.Comment })
                reader.ReadBlock(reader.SpanOf(node));
            else if (node is HtmlInline inline && inline.Tag.StartsWith(Opening, StringComparison.Ordinal))
                reader.ReadInline(inline);
        }
        return reader._allowances.DrainToImmutable();
    }

    private SourceSpan SpanOf(MarkdownObject node) => SourceSpan.Between(node.Span.Start, Math.Min(_source.Text.Length, node.Span.End + 1));

    /// <summary>Where Markdig lost the place of a comment, it is looked up by its words.</summary>
    private void ReadInline(HtmlInline inline)
    {
        var span = SpanOf(inline);
        if (_source.Slice(span).StartsWith(Opening))
            ReadComment(span);
        else if (_source.Text.IndexOf(inline.Tag, _bodyStart, StringComparison.Ordinal) is var found and >= 0)
            ReadComment(new SourceSpan(found, inline.Tag.Length));
    }

    /// <summary>A line that begins with a comment is dropped as a whole, so that nothing else may stand on it.</summary>
    private void ReadBlock(SourceSpan block)
    {
        for (var at = block.Start; at < block.End;)
        {
            var rest = SourceSpan.Between(at, block.End);
            if (!_source.Slice(rest).StartsWith(Opening))
            {
                _diagnostics.Report(DiagnosticCodes.RawHtml, _source, rest, "a line that begins with a comment is dropped, and this text with it", "write the comment at the end of the line, or on a line of its own");
                return;
            }
            var end = _source.Slice(rest).IndexOf(Closing, StringComparison.Ordinal);
            if (end < 0)
            {
                _diagnostics.Report(DiagnosticCodes.RawHtml, _source, rest with { Length = Opening.Length }, "this comment is never closed, so the rest of the page would be dropped", "end it with `-->`");
                return;
            }
            ReadComment(rest with { Length = end + Closing.Length });
            for (at += end + Closing.Length; at < block.End && char.IsWhiteSpace(_source.Text[at]);)
                at++;
        }
    }

    private void ReadComment(SourceSpan comment)
    {
        var words = _source.Slice(comment)[Opening.Length..].TrimEnd('>').TrimEnd('-').Trim();
        const string verb = "allow";
        if (!words.StartsWith(verb, StringComparison.OrdinalIgnoreCase) || words.Length == verb.Length || !char.IsWhiteSpace(words[verb.Length]))
            return;
        words = words[verb.Length..].TrimStart();
        var end = words.IndexOfAny(": \t\n");
        var id = (end < 0 ? words : words[..end]).ToString();
        var rest = end < 0 ? "" : words[end..].TrimStart().ToString();
        // “allow readers to skip this” is a remark; a code or a colon shows that a finding is meant.
        if (!id.StartsWith("SB", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith(':'))
            return;
        _allowances.Add(Place(id, rest.StartsWith(':') ? rest[1..].Trim() : "", comment));
    }

    private Allowance Place(string id, string reason, SourceSpan comment)
    {
        var place = _source.LocationOf(comment);
        var last = _source.LocationOf(new SourceSpan(comment.End - 1, 1)).Line;
        if (!IsAlone(comment))
            return new Allowance(id, reason, place, place.Line, last, HeadEnd: 0);
        var isBelowFrontMatter = _bodyStart > 0 && SkipComments(_bodyStart) >= comment.End;
        var next = _source.LocationOf(new SourceSpan(SkipComments(comment.End), 1)).Line;
        return new Allowance(id, reason, place, next, next, isBelowFrontMatter ? _source.LocationOf(new SourceSpan(_bodyStart - 1, 1)).Line : 0);
    }

    private bool IsAlone(SourceSpan comment)
    {
        var lineStart = _source.Text.LastIndexOf('\n', Math.Max(0, comment.Start - 1)) + 1;
        var lineEnd = _source.Text.IndexOf('\n', comment.End) is var end and >= 0 ? end : _source.Text.Length;
        return lineStart > comment.Start
            || (_source.Text.AsSpan(lineStart, comment.Start - lineStart).Trim(" \t>").IsEmpty && _source.Text.AsSpan(comment.End, lineEnd - comment.End).Trim().IsEmpty);
    }

    /// <summary>The first character from a place on that is neither white space nor part of a comment.</summary>
    private int SkipComments(int from)
    {
        for (var at = from; at < _source.Text.Length; at++)
        {
            if (char.IsWhiteSpace(_source.Text[at]))
                continue;
            if (!_source.Text.AsSpan(at).StartsWith(Opening) || _source.Text.IndexOf(Closing, at, StringComparison.Ordinal) is not (var end and >= 0))
                return at;
            at = end + Closing.Length - 1;
        }
        return _source.Text.Length;
    }
}
