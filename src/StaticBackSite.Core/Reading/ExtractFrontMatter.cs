using System.Buffers;
using System.Globalization;
using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Reading;

/// <summary>Finds the YAML between a first line <c>---</c> and the next. Whether a page needs any is for the site to say.</summary>
internal static class ExtractFrontMatter
{
    private const string Fence = "---";

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <returns>Where the YAML is (null where there is none) and where the Markdown begins.</returns>
    public static (SourceSpan? Yaml, int BodyStart) From(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        if (!IsFence(text, 0, out var yamlStart))
        {
            return (null, ReadOtherForm(source, diagnostics));
        }
        for (var line = yamlStart; line < text.Length; line = NextLine(text, line))
        {
            if (IsFence(text, line, out var bodyStart))
                return (SourceSpan.Between(yamlStart, line), bodyStart);
        }
        if (FindLookalike(text, yamlStart) is { } lookalike)
            diagnostics.Report(DiagnosticCodes.UnclosedFrontMatter, source, lookalike, $"`{source.Slice(lookalike)}` does not close the front matter", "write three hyphens in its place: `---`");
        else
            diagnostics.Report(DiagnosticCodes.UnclosedFrontMatter, source, new SourceSpan(0, 3), "the front matter is never closed", "add a line `---` after its last key");
        return (null, text.Length);
    }

    /// <summary>The first line of dashes of another kind or number, as word processors make them, or of three dots.</summary>
    private static SourceSpan? FindLookalike(string text, int from)
    {
        for (var line = from; line < text.Length; line = NextLine(text, line))
        {
            var words = text.AsSpan(line, NextLine(text, line) - line).TrimEnd();
            if (words.SequenceEqual("...") || IsOfDashes(words))
                return new SourceSpan(line, words.Length);
        }
        return null;
    }

    private static bool IsOfDashes(ReadOnlySpan<char> line)
    {
        const string hyphens = "-\u2010\u2011";
        const string dashes = "\u2012\u2013\u2014\u2015\u2212";
        var marks = line.Trim();
        return !marks.IsEmpty
            && marks.IndexOfAnyExcept(hyphens + dashes + " ") < 0
            && (marks.IndexOfAny(dashes) >= 0 || marks.Length > 1);
    }

    /// <summary>Reports what was meant as front matter and is not.</summary>
    /// <returns>Where the text of the page begins.</returns>
    private static int ReadOtherForm(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var written = text.AsSpan().TrimStart();
        var first = written[..(written.IndexOfAny('\r', '\n') is var end and >= 0 ? end : written.Length)].TrimEnd();
        if (OtherFormat(first) is { } format && NextFence(text, first.ToString()) is var next and > 0)
        {
            diagnostics.Report(ReadingCodes.OtherFrontMatter, source, new SourceSpan(0, first.Length), $"front matter in {format} is not read", "write it in YAML, one `key: value` a line, between two lines `---`; `staticback import` does this for a whole folder");
            return next;
        }
        if (Advise(text, first) is { } advice)
            diagnostics.Report(ReadingCodes.OtherFrontMatter, source, new SourceSpan(0, 1), "this looks like front matter and is not read as such", advice);
        return 0;
    }

    private static string? OtherFormat(ReadOnlySpan<char> first) => first switch
    {
        "+++" or "---toml" => "TOML",
        ";;;" or "---json" => "JSON",
        _ => null,
    };

    /// <summary>Behind the line that closes front matter which begins like this; 0 where there is none.</summary>
    private static int NextFence(string text, string fence)
    {
        var close = fence.StartsWith(Fence, StringComparison.Ordinal) ? Fence : fence;
        for (var line = NextLine(text, 0); line < text.Length; line = NextLine(text, line))
        {
            if (text.AsSpan(line, NextLine(text, line) - line).TrimEnd().SequenceEqual(close))
                return NextLine(text, line);
        }
        return 0;
    }

    /// <returns>Null where nothing looks like front matter.</returns>
    private static string? Advise(string text, ReadOnlySpan<char> first)
    {
        var isClosed = text.Contains("\n" + Fence, StringComparison.Ordinal);
        var isKey = HasKey(first);
        // A line of dashes alone is a line across the page.
        if (!first.IsEmpty && IsOfDashes(first) && HasKey(SecondLine(text)))
            return first.SequenceEqual(Fence) ? "the file must begin with `---`: remove what is above it, empty lines and spaces too" : "write three hyphens in place of this line: `---`";
        return isKey && isClosed ? "put a line `---` above it" : null;
    }

    private static bool HasKey(ReadOnlySpan<char> line) => line.IndexOf(':') is var colon and > 0 && !line[..colon].ContainsAnyExcept(KeyLetters) && (colon + 1 == line.Length || line[colon + 1] == ' ');

    private static ReadOnlySpan<char> SecondLine(string text)
    {
        var written = text.AsSpan().TrimStart();
        var second = written.IndexOf('\n') is var end and >= 0 ? written[(end + 1)..] : [];
        return second.IndexOf('\n') is var next and >= 0 ? second[..next] : second;
    }

    private static bool IsFence(string text, int line, out int next)
    {
        next = NextLine(text, line);
        return text.AsSpan(line, next - line).TrimEnd().SequenceEqual(Fence);
    }

    private static int NextLine(string text, int from) => from < text.Length && text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;
}

/// <summary>Writes an entry of the front matter and keeps every other byte of the file as it is.</summary>
internal static class FrontMatterLines
{
    /// <param name="entries">What the key holds: texts, which are written in quotes, and days.</param>
    /// <returns>The new file, or null where the front matter is not written as lines <c>key: value</c>.</returns>
    public static SourceFile? With(SourceFile file, string key, IEnumerable<(string Key, object Value)> entries)
    {
        if (Of(file, key) is not { } place)
            return null;
        var bytes = file.Content.Span;
        var hasPreamble = bytes.StartsWith(Encoding.UTF8.Preamble);
        var lines = Lines(Encoding.UTF8.GetString(hasPreamble ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
        var lineEnd = LineEnd(lines[0]);
        var block = entries.Select(entry => $"  {entry.Key}: {Written(entry.Value)}{lineEnd}").Prepend($"{key}:{lineEnd}");
        var written = string.Concat([.. lines[..place.Start], .. block, .. lines[place.End..]]);
        return file with { Content = (byte[])[.. hasPreamble ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(written)] };
    }

    // In quotes, since a name may hold a colon and a hash may look like a number.
    private static string Written(object value) => value is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : QuotedText.Of((string)value);

    private static string LineEnd(string line) => line[line.AsSpan().TrimEnd("\r\n").Length..];

    /// <summary>Lines with their ends, which may be LF, CRLF or CR, counted as <see cref="Of"/> counts them.</summary>
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

    /// <returns>
    /// The lines of the entry, from 0, or none before the closing fence where there is no such entry; null where the front matter is not
    /// written as lines <c>key: value</c>. A line ends with LF, CRLF or CR.
    /// </returns>
    private static (int Start, int End)? Of(SourceFile file, string key)
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
