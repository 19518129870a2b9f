using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.RawHtml;

/// <summary>Reads a block of HTML, which Markdown leaves alone, into text, entities, line breaks and elements.</summary>
internal sealed class ReadHtmlBlock
{
    private const string Comment = "<!--";
    private const string CommentEnd = "-->";

    private readonly SourceText _source;
    private readonly HtmlScope _scope;
    private readonly HtmlTreeBuilder _builder;
    private readonly ContainerInline _root = new();
    private readonly string _text;

    // Where each line begins, in the text of the block and in the file.
    private readonly List<(int Start, int Source)> _lines = [];

    private ReadHtmlBlock(HtmlBlock block, SourceText source, HtmlScope scope)
    {
        (_source, _scope) = (source, scope);
        _builder = new HtmlTreeBuilder(_root, scope);
        var text = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var slice = block.Lines.Lines[i].Slice;
            if (i > 0)
                text.Append('\n');
            _lines.Add((text.Length, slice.Start));
            text.Append(slice.AsSpan());
        }
        _text = text.ToString();
    }

    public static Block From(HtmlBlock block, SourceText source, HtmlScope scope)
    {
        var reader = new ReadHtmlBlock(block, source, scope);
        reader.Read();
        reader._builder.Finish();
        return reader.Heading(block) ?? (Block)new RawHtmlBlock(reader._root) { Span = block.Span, Line = block.Line, Column = block.Column };
    }

    private void Read()
    {
        for (var at = 0; at < _text.Length;)
        {
            var next = _text.IndexOf('<', at);
            AddText(at, next < 0 ? _text.Length : next);
            if (next < 0)
                return;
            at = ReadMarkup(next);
        }
    }

    /// <returns>Where it ends.</returns>
    private int ReadMarkup(int at)
    {
        var rest = _text.AsSpan(at);
        if (rest.StartsWith(Comment))
            return _text.IndexOf(CommentEnd, at, StringComparison.Ordinal) is var end and >= 0 ? end + CommentEnd.Length : AddText(at, _text.Length);
        if (HtmlTag.Read(rest) is { } tag)
        {
            if (_builder.Add(tag, SpanOf(at, at + tag.Length), i => SourceOf(at + i)))
                return at + tag.Length;
            return AddText(at, HtmlAllowList.IsRawText(tag.Name) && !tag.IsClosing ? EndOfRawText(tag.Name, at + tag.Length) : at + tag.Length);
        }
        if (rest.Length > 1 && (rest[1] is '!' or '?' or '/' || char.IsAsciiLetter(rest[1])))
        {
            _scope.Page.Pieces.Add(SpanOf(at, at + 2));
            _scope.Page.Forbid(SpanOf(at, at + 2), "this kind of HTML is not allowed in a page, or it is no whole tag", SafeHtml.InsteadOfHtml);
        }
        return AddText(at, at + 1);
    }

    private int EndOfRawText(string name, int from)
    {
        var close = _text.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : _text.IndexOf('>', close);
        return end < 0 ? _text.Length : end + 1;
    }

    private int AddText(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var stop = _text.AsSpan(at, end - at).IndexOfAny('\n', '&') is var found and >= 0 ? at + found : end;
            if (stop > at)
                _builder.Add(new LiteralInline(_text[at..stop]) { Span = Place(at, stop) });
            at = stop;
            if (at < end)
                at += _text[at] == '\n' ? AddBreak(at) : AddEntity(at, end);
        }
        return end;
    }

    private int AddBreak(int at)
    {
        _builder.Add(new LineBreakInline { Span = Place(at, at + 1) });
        return 1;
    }

    private int AddEntity(int at, int end)
    {
        var length = HtmlTag.EntityAt(_text.AsSpan(at, end - at), out var sign);
        if (length > 0)
            _builder.Add(new HtmlEntityInline { Original = new StringSlice(_text.Substring(at, length)), Transcoded = new StringSlice(sign), Span = Place(at, at + length) });
        else
            _builder.Add(new LiteralInline("&") { Span = Place(at, at + 1) });
        return Math.Max(1, length);
    }

    /// <summary>A heading alone in a block is one of the page's headings; null where the block is anything else.</summary>
    private HeadingBlock? Heading(HtmlBlock block)
    {
        var content = _root.Where(node => node is not LineBreakInline && !(node is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())).ToArray();
        if (content is not [HtmlElement { Part: HtmlPart.Whole, Tag: ['h', >= '1' and <= '6'] } element] || !element.Any())
            return null;
        var words = new ContainerInline();
        while (element.FirstChild is { } child)
        {
            child.Remove();
            words.AppendChild(child);
        }
        var heading = new HeadingBlock(parser: null!) { Level = element.Tag[1] - '0', Inline = words, Span = block.Span, Line = block.Line, Column = block.Column };
        if (element.Attributes.FirstOrDefault(attribute => attribute.Name == "align").Value is ("center" or "right") and var align)
            Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).AddClass($"align-{align}");
        if (BodyWriter.IdOf(element) is { } id)
            Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).Id = id;
        return heading;
    }

    private int SourceOf(int at)
    {
        var line = _lines.BinarySearch((at, int.MaxValue));
        var (start, source) = _lines[Math.Max(0, (line < 0 ? ~line : line) - 1)];
        return Math.Min(source + (at - start), _source.Text.Length);
    }

    private Markdig.Syntax.SourceSpan Place(int start, int end) => new(SourceOf(start), SourceOf(end - 1));

    private SourceSpan SpanOf(int start, int end) => SourceSpan.Between(SourceOf(start), SourceOf(end - 1) + 1);
}

/// <summary>An attribute as written, its value decoded.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Start">Where its value begins in the text of the tag.</param>
internal readonly record struct HtmlAttribute(string Name, string Value, int Start, int Length);

/// <summary>
/// One tag, read as a browser would (HTML, 13.2.5). Nothing of it is ever copied to a page: what is allowed is written anew
/// from these values, so a tag that a browser reads differently does no harm.
/// </summary>
/// <param name="Name">In lower case.</param>
/// <param name="Length">How many characters the tag takes.</param>
/// <param name="Written">The name as the author wrote it.</param>
internal sealed record HtmlTag(string Name, bool IsClosing, ImmutableArray<HtmlAttribute> Attributes, int Length, string Written)
{
    private static readonly SearchValues<char> EndOfUnquoted = SearchValues.Create(" \t\n\r\f>");

    /// <returns>Null where the text does not begin with a whole tag.</returns>
    public static HtmlTag? Read(ReadOnlySpan<char> text)
    {
        var isClosing = text.StartsWith("</");
        var nameStart = isClosing ? 2 : 1;
        if (text.Length <= nameStart || text[0] != '<' || !char.IsAsciiLetter(text[nameStart]))
            return null;
        var at = nameStart;
        while (at < text.Length && !IsBlank(text[at]) && text[at] is not ('/' or '>'))
            at++;
        var written = text[nameStart..at].ToString();
        var attributes = ImmutableArray.CreateBuilder<HtmlAttribute>();
        while (at < text.Length && text[at] != '>')
        {
            if (IsBlank(text[at]) || text[at] == '/')
                at++;
            else if (ReadAttribute(text, ref at) is { } attribute)
                attributes.Add(attribute);
            else
                return null;
        }
        return at < text.Length ? new HtmlTag(written.ToLowerInvariant(), isClosing, attributes.DrainToImmutable(), at + 1, written) : null;
    }

    private static HtmlAttribute? ReadAttribute(ReadOnlySpan<char> text, ref int at)
    {
        var start = at++;
        while (at < text.Length && !IsBlank(text[at]) && text[at] is not ('/' or '>' or '='))
            at++;
        var name = text[start..at].ToString().ToLowerInvariant();
        var equals = at;
        while (equals < text.Length && IsBlank(text[equals]))
            equals++;
        if (equals >= text.Length || text[equals] != '=')
            return new HtmlAttribute(name, "", start, at - start);
        at = equals + 1;
        while (at < text.Length && IsBlank(text[at]))
            at++;
        if (at >= text.Length)
            return null;
        var quote = text[at] is '"' or '\'' ? text[at++] : '\0';
        var value = text[at..];
        var length = quote != '\0' ? value.IndexOf(quote) : value.IndexOfAny(EndOfUnquoted);
        if (length < 0)
            return null;
        var attribute = new HtmlAttribute(name, Decode(value[..length]), at, length);
        at += length + (quote != '\0' ? 1 : 0);
        return attribute;
    }

    /// <summary>The signs that entities stand for. What is not understood stays as it is written, and is escaped again on a page.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('&');
        if (end < 0)
            return text.ToString();
        var decoded = new StringBuilder();
        for (; end >= 0; end = text.IndexOf('&'))
        {
            decoded.Append(text[..end]);
            text = text[end..];
            var length = EntityAt(text, out var sign);
            decoded.Append(length > 0 ? sign : "&");
            text = text[Math.Max(1, length)..];
        }
        return decoded.Append(text).ToString();
    }

    /// <returns>How many characters the entity at the beginning of the text takes; 0 where there is none.</returns>
    public static int EntityAt(ReadOnlySpan<char> text, out string sign)
    {
        sign = "";
        var end = text.IndexOf(';');
        if (end is < 2 or > 40)
            return 0;
        var slice = new StringSlice(text[..(end + 1)].ToString());
        var length = HtmlHelper.ScanEntity(slice, out var number, out var nameStart, out var nameLength);
        if (length == 0)
            return 0;
        sign = nameLength == 0 ? EntityHelper.DecodeEntity(number) : EntityHelper.DecodeEntity(slice.Text.AsSpan(nameStart, nameLength)) ?? "";
        return sign.Length > 0 ? length : 0;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
