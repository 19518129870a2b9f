using System.Buffers;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>Finds the YAML between a first line <c>---</c> and the next.</summary>
public static class ExtractFrontMatter
{
    private const string Fence = "---";

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <returns>Where the YAML is (null where there is none) and where the Markdown begins.</returns>
    public static (SourceSpan? Yaml, int BodyStart) From(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        if (!IsFence(text, 0, out var yamlStart))
        {
            diagnostics.Report(DiagnosticCodes.MissingFrontMatter, source, new SourceSpan(0, 1), "this page has no front matter", Advise(text));
            return (null, 0);
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

    private static string Advise(string text)
    {
        var written = text.AsSpan().TrimStart();
        var first = written[..(written.IndexOfAny('\r', '\n') is var end and >= 0 ? end : written.Length)].TrimEnd();
        if (!first.IsEmpty && IsOfDashes(first) && !first.SequenceEqual(Fence))
            return "write three hyphens in place of this line: `---`";
        if (first.SequenceEqual(Fence))
            return "the file must begin with `---`: take away what stands above it, empty lines and spaces too";
        var isKey = first.IndexOf(':') is var colon and > 0 && !first[..colon].ContainsAnyExcept(KeyLetters);
        return isKey && text.Contains("\n" + Fence, StringComparison.Ordinal) ? "put a line `---` above it" : "begin the file with `---`, `title: …`, `description: …` and `---`, each on a line of its own";
    }

    private static bool IsFence(string text, int line, out int next)
    {
        next = NextLine(text, line);
        return text.AsSpan(line, next - line).TrimEnd().SequenceEqual(Fence);
    }

    private static int NextLine(string text, int from) => from < text.Length && text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;
}
