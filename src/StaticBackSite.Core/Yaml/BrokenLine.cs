using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
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
    public static (SourceSpan Place, string Fault, string Fix)? Find(SourceText source, SourceSpan yaml, SourceSpan place)
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

    private static readonly ImmutableArray<(string Says, string Fault, string Fix)> Known =
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

    public static (string Fault, string Fix) Explain(string message)
    {
        foreach (var (says, fault, fix) in Known)
        {
            if (message.Contains(says, StringComparison.OrdinalIgnoreCase))
                return (fault, fix);
        }
        return (message, Quote);
    }
}

/// <summary>Values without quotation marks that YAML takes for something else than their author meant.</summary>
internal static class TextSlips
{
    /// <param name="isName">Whether a text in quotation marks would be odd here, as a title or description is.</param>
    public static void Check(YamlScalar scalar, bool isName, SourceText source, DiagnosticBag diagnostics)
    {
        if (!scalar.IsPlain || scalar.Value.Length == 0)
            return;
        if (SwallowedLine(scalar.Span, source) is { } swallowed)
            diagnostics.Report(ReadingCodes.SwallowedLine, source, swallowed, "this line continues the text above it, so its dash becomes part of that text", "begin it with exactly as many spaces as the items above it");
        if (isName && scalar.Value is ['“' or '„' or '‟' or '‘' or '‚' or '«', .., '”' or '“' or '’' or '‘' or '»'])
            diagnostics.Report(ReadingCodes.TypographicQuotes, source, scalar.Span, "readers will see these typographic quotation marks, since YAML does not know them", "delete them; to show them to readers, put straight ones around the whole: \"“…”\"");
        if (LostText(scalar.Span, source) is { } lost)
            diagnostics.Report(ReadingCodes.LostText, source, lost, $"`{source.Slice(lost)}` is lost, since ` #` begins a comment", "put \"quotes\" around the whole value");
    }

    private static SourceSpan? SwallowedLine(SourceSpan value, SourceText source)
    {
        for (var end = source.Text.IndexOf('\n', value.Start, value.Length); end >= 0; end = source.Text.IndexOf('\n', end + 1, value.End - end - 1))
        {
            var line = SourceSpan.Between(end + 1, value.End);
            var indent = source.Slice(line).IndexOfAnyExcept(' ');
            if (indent >= 0 && source.Slice(line)[indent..] is ['-', ' ', ..])
                return new SourceSpan(line.Start + indent, 1);
        }
        return null;
    }

    /// <summary>A comment as people write one has a space after its hash.</summary>
    private static SourceSpan? LostText(SourceSpan value, SourceText source)
    {
        var end = source.Text.IndexOf('\n', value.End) is var found and >= 0 ? found : source.Text.Length;
        var rest = source.Text.AsSpan(value.End, end - value.End);
        var hash = rest.IndexOfAnyExcept(" \t");
        return hash > 0 && rest[hash..] is ['#', not (' ' or '\t' or '#'), ..]
            ? new SourceSpan(value.End + hash, rest[hash..].TrimEnd().Length)
            : null;
    }
}

/// <summary>Days as people write them.</summary>
internal static partial class DateForms
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>Whose order of day and month cannot be mistaken.</summary>
    private static readonly string[] Unmistakable =
        ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "MMMM d, yyyy", "MMM d, yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd"];

    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is >= FirstYear and <= LastYear;

    public static string Advise(string text)
    {
        const string form = "write year-month-day, for example 2026-11-22";
        var words = Ordinal().Replace(text.Trim(), "");
        if (!DateOnly.TryParseExact(words, Unmistakable, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && !TryReadEuropean(words, out date))
            return form;
        return date.Year is >= FirstYear and <= LastYear ? string.Create(CultureInfo.InvariantCulture, $"write {date:yyyy-MM-dd}") : form;
    }

    /// <summary>30/11/2026: a number over 12 can be no month.</summary>
    private static bool TryReadEuropean(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Day > 12;

    [GeneratedRegex(@"(?<=[0-9])(st|nd|rd|th)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ordinal();
}

/// <summary>Texts of front matter and data are of one line each, however YAML folds them over several.</summary>
internal static class OneLine
{
    private const string Breaks = "\n\r\u0085\u2028\u2029";

    public static string Of(string text) => text.AsSpan().IndexOfAny(Breaks) < 0 ? text.Trim() : Join(text);

    private static string Join(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var part in text.Split(Breaks.ToCharArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            line.Append(line.Length > 0 ? " " : "").Append(part);
        return line.ToString();
    }
}

/// <summary>Writes a text so that YAML reads that very text again.</summary>
internal static partial class QuotedText
{
    /// <summary>In double quotes, whatever it holds. The text has no control characters.</summary>
    public static string Of(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>As people write it, without quotes, where YAML cannot take it for anything else.</summary>
    public static string WhereNeeded(string text) => Harmless().IsMatch(text) ? text : Of(text);

    // Two words at least: a single one may be a value of its own, such as `true` or `null`.
    [GeneratedRegex(@"^[A-Za-z][\w,?!’–-]*( [\w(][\w,?!’()–-]*)+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Harmless();
}
