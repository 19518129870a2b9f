using System.Collections.Immutable;
using System.IO;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticBackSite.Yaml;

/// <summary>
/// Turns YAML into <see cref="YamlNode"/>s from the parser's events. Contributed YAML is untrusted: anchors, aliases
/// and tags are refused (no expansion bombs), and nesting is limited (no stack overflow).
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 16;

    private readonly SourceText _source;
    private readonly int _offset;
    private readonly int _length;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;

    private YamlReader(SourceText source, SourceSpan span, DiagnosticBag diagnostics)
    {
        _source = source;
        _offset = span.Start;
        _length = span.Length;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(source.Text.Substring(span.Start, span.Length)));
    }

    /// <summary>Reads one YAML document; null where it is empty or broken, which is then reported. A second one is an error.</summary>
    public static YamlNode? Read(SourceText source, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (FindTab(source, span) is { } tab)
        {
            diagnostics.Report(DiagnosticCodes.TabInYaml, source, tab, "this line is indented with a tab", "use two spaces instead of the tab");
            return null;
        }
        var reader = new YamlReader(source, span, diagnostics);
        try
        {
            reader._parser.Consume<StreamStart>();
            if (reader._parser.Accept<StreamEnd>(out _))
                return null;
            var node = reader.ReadDocument();
            return reader._parser.Accept<StreamEnd>(out _) ? node : reader.WithSecond(node);
        }
        catch (YamlException broken)
        {
            reader.ReportBroken(broken);
            return null;
        }
        catch (Exception confused) when (confused is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // YamlDotNet's scanner loses its way in some broken documents and then throws what comes to hand.
            var at = reader._parser.Current?.End ?? Mark.Empty;
            reader.ReportBroken(new YamlException(at, at, "it stops making sense here"));
            return null;
        }
    }

    private YamlNode ReadDocument()
    {
        _parser.Consume<DocumentStart>();
        var node = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        return node;
    }

    /// <summary>Reports what follows the document, and adds its keys, so that none of them is called missing as well.</summary>
    private YamlNode WithSecond(YamlNode first)
    {
        var marker = DocumentMarker.After(_source, SourceSpan.Between(first.Span.End, _offset + _length));
        var line = _source.Slice(marker).ToString();
        _diagnostics.Report(ReadingCodes.SecondDocument, _source, marker, $"`{line}` ends the YAML here, so what follows is not read", "delete this line");
        while (!_parser.Accept<StreamEnd>(out _))
        {
            if (ReadDocument() is YamlMap more && first is YamlMap map)
                first = map with { Entries = map.Entries.AddRange(more.Entries) };
        }
        return first;
    }

    private static SourceSpan? FindTab(SourceText source, SourceSpan span)
    {
        for (var at = span.Start; at < span.End; at = source.Text.IndexOf('\n', at, span.End - at) is var next and >= 0 ? next + 1 : span.End)
        {
            var indent = at;
            while (indent < span.End && source.Text[indent] == ' ')
                indent++;
            if (indent < span.End && source.Text[indent] == '\t')
                return new SourceSpan(indent, 1);
        }
        return null;
    }

    private YamlNode ReadNode(int depth)
    {
        var current = _parser.Current ?? throw new YamlException("nothing follows");
        if (depth > MaxDepth)
            throw new YamlException(current.Start, current.End, $"YAML may be nested {MaxDepth} levels deep, not more");
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            throw new YamlException(current.Start, current.End, "anchors (&), aliases (*) and tags (!) are not used here");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return ToScalar(scalar);
        return _parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, depth) : ReadMap(_parser.Consume<MappingStart>(), depth);
    }

    private YamlList ReadList(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return new YamlList(Span(start.Start, _parser.Consume<SequenceEnd>().End), items.DrainToImmutable());
    }

    private YamlMap ReadMap(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not YamlScalar key)
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be a plain word");
            if (!seen.Add(key.Value))
                _diagnostics.Report(DiagnosticCodes.DuplicateKey, _source, key.Span, $"`{key.Value}` is written twice", "keep one of them");
            entries.Add(new YamlEntry(key, ReadNode(depth + 1)));
        }
        return new YamlMap(Span(start.Start, _parser.Consume<MappingEnd>().End), entries.DrainToImmutable());
    }

    private YamlScalar ToScalar(Scalar scalar)
    {
        var span = Span(scalar.Start, scalar.End);
        return new(span, ReadCharacters.Of(scalar.Value, _source, span, _diagnostics), scalar.Style is ScalarStyle.Plain or ScalarStyle.Any);
    }

    private SourceSpan Span(Mark start, Mark end) => SourceSpan.Between(_offset + (int)start.Index, _offset + (int)end.Index);

    private void ReportBroken(YamlException broken)
    {
        var message = broken.Message;
        if (message.IndexOf("): ", StringComparison.Ordinal) is var at and >= 0 && message.StartsWith("(Line", StringComparison.Ordinal))
            message = message[(at + 3)..];
        var place = Span(broken.Start, broken.End);
        var (fault, fix) = YamlFault.Explain(message.TrimEnd('.'));
        if (BrokenLine.Find(_source, SourceSpan.Between(_offset, _offset + _length), place) is { } slip)
            (place, fault, fix) = slip;
        _diagnostics.Report(DiagnosticCodes.BrokenYaml, _source, place, $"this is not valid YAML: {fault}", fix);
    }
}

/// <summary>A piece of YAML that knows where it was written.</summary>
internal abstract record YamlNode(SourceSpan Span);

internal sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

internal sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

internal sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain) : YamlNode(Span)
{
    /// <summary>YAML's ways of writing nothing.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";

    /// <summary>Nothing, or nothing but white space.</summary>
    public bool IsBlank => IsNull || string.IsNullOrWhiteSpace(Value);
}
