using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>The lines that Git leaves in a file whose two versions it could not combine.</summary>
public static class FindConflict
{
    private const string Ours = "<<<<<<< ";
    private const string Middle = "=======";
    private const string Theirs = ">>>>>>> ";

    /// <summary>Reports the first conflict of a file, and that alone: until it is resolved, nothing else in the file means anything.</summary>
    public static bool In(SourceText source, DiagnosticBag diagnostics)
    {
        if (Find(source.Text) is not { } place)
            return false;
        diagnostics.Report(ReadingCodes.MergeConflict, source, place, "this file holds two versions, which Git could not merge", "keep one version, and delete the other one and the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`");
        return true;
    }

    /// <summary>The first marker outside fenced code, which may show one on purpose.</summary>
    private static SourceSpan? Find(string text)
    {
        if (!text.Contains(Ours, StringComparison.Ordinal) && !text.Contains(Theirs, StringComparison.Ordinal))
            return null;
        var fence = "";
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line) is var found and >= 0 ? found : text.Length;
            var words = text.AsSpan(line, end - line);
            if (fence.Length > 0)
                fence = words.TrimStart().StartsWith(fence) ? "" : fence;
            else if (words.TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..])
                fence = words.TrimStart()[..3].ToString();
            else if (IsMarker(words, text.AsSpan(line)))
                return new SourceSpan(line, words.TrimEnd().Length);
            line = end + 1;
        }
        return null;
    }

    /// <summary>Nobody quotes seven levels deep, but a heading may be underlined, so a middle line alone is none.</summary>
    private static bool IsMarker(ReadOnlySpan<char> line, ReadOnlySpan<char> rest) =>
        line.StartsWith(Ours) ? rest.Contains("\n" + Middle, StringComparison.Ordinal) || rest.Contains("\n" + Theirs, StringComparison.Ordinal)
        : line.StartsWith(Theirs);
}
