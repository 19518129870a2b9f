using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Reading;

/// <summary>Where an entry of the front matter is in its file, for a program that rewrites the entry and keeps every other line.</summary>
public static class FrontMatterLines
{
    /// <returns>
    /// The lines of the entry, from 0, or none before the closing fence where there is no such entry; null where the front matter is not
    /// written as lines <c>key: value</c>. A line ends with LF, CRLF or CR.
    /// </returns>
    public static (int Start, int End)? Of(SourceFile file, string key)
    {
        var unused = new DiagnosticBag();
        var source = DecodeText.From(file, unused);
        if (ExtractFrontMatter.From(source, unused).Yaml is not { } yaml || YamlReader.Read(source, yaml, unused) is not YamlMap map || source.Text[map.Span.Start] == '{')
            return null;
        var lines = source.Text.Split('\n');
        var fence = source.LocationOf(new SourceSpan(yaml.End, 1)).Line - 1;
        var starts = map.Entries.Select(e => (Key: e.Key.Value, Line: source.LocationOf(e.Key.Span).Line - 1)).ToArray();
        var old = Array.FindIndex(starts, s => s.Key == key);
        if (old < 0)
            return (fence, fence);
        var end = old + 1 < starts.Length ? starts[old + 1].Line : fence;
        // Blank lines and remarks in front of the next key belong to that.
        while (end > starts[old].Line + 1 && lines[end - 1].Trim() is "" or ['#', ..])
            end--;
        return (starts[old].Line, end);
    }
}
