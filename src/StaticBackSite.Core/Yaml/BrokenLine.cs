using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

/// <summary>
/// The slip behind broken YAML, where the lines themselves show it better than the parser, which notices only when it can
/// make nothing more of what follows.
/// </summary>
internal static partial class BrokenLine
{
    /// <param name="yaml">Where the YAML is.</param>
    /// <param name="place">Where the parser gave up.</param>
    public static (SourceSpan Place, string Fault, string Cure)? Find(SourceText source, SourceSpan yaml, SourceSpan place)
    {
        var line = StartOfLine(source.Text, place.Start, yaml.Start);
        if (QuoteInside(source, line) is { } quote)
            return quote;
        // An open quotation mark swallows lines, so the slip may be in any line above.
        for (var above = yaml.Start; above < line; above = source.Text.IndexOf('\n', above) + 1)
        {
            if (QuoteInside(source, above) is { } earlier)
                return earlier;
        }
        // A colon before the place means that the line began well, and something in its value is wrong.
        var begun = source.Text.AsSpan(line, Math.Max(0, Math.Min(place.Start, source.Text.Length) - line));
        return begun.Contains(": ", StringComparison.Ordinal) ? null : Indentation(source, yaml, line);
    }

    /// <summary><c>title: 'It's late'</c>: the value ends at the apostrophe, and more follows.</summary>
    private static (SourceSpan, string, string)? QuoteInside(SourceText source, int line)
    {
        var end = source.Text.IndexOf('\n', line) is var found and >= 0 ? found : source.Text.Length;
        if (Quoted().Match(source.Text, line, end - line) is not { Success: true } match)
            return null;
        var at = new SourceSpan(match.Groups["end"].Index, 1);
        return match.Groups["quote"].Value == "'"
            ? (at, "the value ends at this apostrophe, which is also its quotation mark", "put \"double quotes\" around the value")
            : (at, "the value ends at this quotation mark, and more text follows", "put 'single quotes' around the value, or write \\\" inside it");
    }

    /// <summary>A line that is indented less or more than its neighbours: says by how many spaces.</summary>
    private static (SourceSpan, string, string)? Indentation(SourceText source, SourceSpan yaml, int line)
    {
        var (indent, isItem) = Shape(source.Text, line);
        if (indent < 0)
            return null;
        for (var above = line; above > yaml.Start;)
        {
            above = StartOfLine(source.Text, above - 1, yaml.Start);
            var (other, otherIsItem) = Shape(source.Text, above);
            if (other < 0 || otherIsItem != isItem || other == indent)
                continue;
            var what = isItem ? "list item" : "key";
            return (new SourceSpan(line + indent, 1), $"this {what} begins after {Spaces(indent)}, the {what} above it after {Spaces(other)}", "begin both with the same number of spaces; what belongs to a key has 2 more than the key");
        }
        return null;
    }

    private static string Spaces(int count) => count switch { 0 => "no space", 1 => "1 space", _ => $"{count} spaces" };

    /// <summary>The indentation of a key or list item, -1 of anything else.</summary>
    private static (int Indent, bool IsItem) Shape(string text, int line)
    {
        var at = line;
        while (at < text.Length && text[at] == ' ')
            at++;
        if (text.AsSpan(at) is ['-', ' ' or '\n', ..])
            return (at - line, true);
        return KeyAt().IsMatch(text, at) ? (at - line, false) : (-1, false);
    }

    private static int StartOfLine(string text, int at, int first) =>
        Math.Max(first, at <= 0 ? 0 : text.LastIndexOf('\n', Math.Min(at, text.Length) - 1) + 1);

    [GeneratedRegex("""\G\s*(- +)?([\w-]+: +)?(?<quote>['"])((?!\k<quote>)[^\\]|\\.|''(?!\s*$))*?(?<end>\k<quote>)(?=[^\s,'"\]}:#])""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\G[\w-]+:(\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyAt();
}

/// <summary>The lines <c>---</c> and <c>...</c>, between which YAML keeps its documents.</summary>
internal static class DocumentMarker
{
    /// <summary>The first one in this stretch, or its beginning where there is none.</summary>
    public static SourceSpan After(SourceText source, SourceSpan span)
    {
        const int length = 3;
        var text = source.Text;
        for (var line = span.Start; line < span.End; line = text.IndexOf('\n', line) is var end and >= 0 ? end + 1 : span.End)
        {
            var isLineStart = line == 0 || text[line - 1] == '\n';
            if (isLineStart && text.AsSpan(line) is ['-', '-', '-', ..] or ['.', '.', '.', ..])
                return new SourceSpan(line, length);
        }
        return span with { Length = 1 };
    }
}

/// <summary>The faults that writers make, in words that tell them what to do; the parser's own words are for those who wrote it.</summary>
internal static class YamlFault
{
    private const string Quote = "a value with a colon, a hash or a quotation mark in it needs \"quotes\" around it";

    private const string Align = "begin it with as many spaces as its neighbours, write `key: value` or `- item`, and close every quotation mark";

    private static readonly ImmutableArray<(string Says, string Fault, string Cure)> Known =
    [
        ("found invalid mapping", "there is one colon too many here", "put \"quotes\" around a value with a colon in it; begin a key with as many spaces as its neighbours"),
        ("did not find expected key", "this line does not fit the lines above it", Align),
        ("did not find expected '-' indicator", "this line does not fit the list above it", Align),
        ("could not find expected ':'", "a key without a colon", "write a colon and a space behind the key; a long text needs \"quotes\" around it, or two more spaces on its next line"),
        ("did not find expected ',' or ']'", "a `[` that is not closed", "write commas between the items and `]` behind the last; an item with such a sign in it needs \"quotes\" around it"),
        ("did not find expected ',' or '}'", "a `{` that is not closed", "write commas between the parts and `}` behind the last; a value with such a sign in it needs \"quotes\" around it"),
        ("found wrong indentation", "a quotation mark that is not closed", "write the same mark behind the value"),
        ("while scanning a quoted scalar, found unexpected", "a quotation mark that is not closed", "write the same mark behind the value"),
        ("found unknown escape character", "a `\\` inside double quotes", "write 'single quotes' around the value"),
        ("found character that cannot start any token", "a value may not begin with this sign", "put \"quotes\" around the value"),
    ];

    public static (string Fault, string Cure) Explain(string message)
    {
        foreach (var (says, fault, cure) in Known)
        {
            if (message.Contains(says, StringComparison.OrdinalIgnoreCase))
                return (fault, cure);
        }
        return (message, Quote);
    }
}
