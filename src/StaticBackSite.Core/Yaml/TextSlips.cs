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
