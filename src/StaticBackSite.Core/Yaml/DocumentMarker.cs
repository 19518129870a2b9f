using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

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
