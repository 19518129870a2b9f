using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

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
public static partial class QuotedText
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
