using System.Text;
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
        if (FrontMatterLines.Of(file, ClinicalReview.Key) is not { } place)
            return null;
        var bytes = file.Content.Span;
        var hasPreamble = bytes.StartsWith(Encoding.UTF8.Preamble);
        var lines = Lines(Encoding.UTF8.GetString(hasPreamble ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
        var written = string.Concat([.. lines[..place.Start], .. Block(review, LineEnd(lines[0])), .. lines[place.End..]]);
        return file with { Content = (byte[])[.. hasPreamble ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(written)] };
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

    /// <summary>Lines with their ends, which may be LF, CRLF or CR, counted as <see cref="FrontMatterLines"/> counts them.</summary>
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
