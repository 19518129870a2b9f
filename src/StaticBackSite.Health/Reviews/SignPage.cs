using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Health.Reviews;

/// <summary>Writes a clinical review into the front matter of a page and keeps every other byte of the file as it is.</summary>
public static class SignPage
{
    /// <returns>The new file, or null where the front matter is not written as lines <c>key: value</c>.</returns>
    public static SourceFile? With(SourceFile file, ClinicalReview review)
    {
        var unused = new DiagnosticBag();
        var source = DecodeText.From(file, unused);
        if (ExtractFrontMatter.From(source, unused).Yaml is not { } yaml || YamlReader.Read(source, yaml, unused) is not YamlMap map || source.Text[map.Span.Start] == '{')
            return null;
        var bytes = file.Content.Span;
        var hasPreamble = bytes.StartsWith(Encoding.UTF8.Preamble);
        var lines = Lines(Encoding.UTF8.GetString(hasPreamble ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
        var (from, to) = Place(source, yaml, map, lines);
        var written = string.Concat([.. lines[..from], .. Block(review, LineEnd(lines[0])), .. lines[to..]]);
        return file with { Content = (byte[])[.. hasPreamble ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(written)] };
    }

    /// <summary>The lines that the new block takes, from 0, the end excluded: those of the old one, or none before the closing fence.</summary>
    private static (int From, int To) Place(SourceText source, SourceSpan yaml, YamlMap map, string[] lines)
    {
        var fence = source.LocationOf(new SourceSpan(yaml.End, 1)).Line - 1;
        var starts = map.Entries.Select(e => (Key: e.Key.Value, Line: source.LocationOf(e.Key.Span).Line - 1)).ToArray();
        var old = Array.FindIndex(starts, s => s.Key == ClinicalReview.Key);
        if (old < 0)
            return (fence, fence);
        var to = old + 1 < starts.Length ? starts[old + 1].Line : fence;
        // Blank lines and remarks in front of the next key belong to that.
        while (to > starts[old].Line + 1 && lines[to - 1].Trim() is "" or ['#', ..])
            to--;
        return (starts[old].Line, to);
    }

    // In quotes, since a name may hold a colon and a hash may look like a number.
    private static string[] Block(ClinicalReview review, string lineEnd) =>
    [
        $"{ClinicalReview.Key}:{lineEnd}",
        $"  name: {QuotedText.Of(review.Name)}{lineEnd}",
        $"  role: {QuotedText.Of(review.Role)}{lineEnd}",
        $"  date: {review.Date:yyyy-MM-dd}{lineEnd}",
        $"  hash: {QuotedText.Of(review.Hash.Value)}{lineEnd}",
    ];

    private static string LineEnd(string line) => line[line.AsSpan().TrimEnd("\r\n").Length..];

    /// <summary>Lines with their ends, which may be LF, CRLF or CR, counted as <see cref="DecodeText"/> counts them.</summary>
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is var found and >= 0 ? start + found + 1 : text.Length;
            if (text[end - 1] == '\r' && end < text.Length && text[end] == '\n')
                end++;
            lines.Add(text[start..end]);
            start = end;
        }
        return [.. lines];
    }
}
