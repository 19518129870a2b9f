using System.Text;
using System.Text.Unicode;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>Opens a page or data file. One that is of another format, or holds a merge conflict, is one finding and is not parsed.</summary>
internal static class ReadText
{
    private static ReadOnlySpan<byte> Fence => "---\n"u8;

    private static ReadOnlySpan<byte> NextFence => "\n---"u8;

    /// <returns>Whether the text can be parsed; where it cannot, why is reported.</returns>
    public static bool From(SourceFile file, DiagnosticBag diagnostics, out SourceText source)
    {
        if (FileFormats.NameOf(file.Content.Span) is { } format)
        {
            source = new SourceText(file.Path, "");
            diagnostics.Report(ReadingCodes.OtherFormat, file.Path, $"this is {format}, whatever its name says", Advise(format));
            return false;
        }
        source = DecodeText.From(file, diagnostics);
        return !FindConflict.In(source, diagnostics);
    }

    /// <summary>
    /// The file and, decoded ahead, its front matter, so that a build of many pages decodes each when it parses it, and not before as well.
    /// Null for a file in which anything could be wrong, or whose front matter is not of the usual form: <see cref="From"/> reads those.
    /// </summary>
    public static (SourceText Source, SourceText Head)? HeadOf(SourceFile file)
    {
        var bytes = file.Content.Span;
        if (FileFormats.NameOf(bytes) is not null || !bytes.StartsWith(Fence) || bytes[(Fence.Length - 1)..].IndexOf(NextFence) is not (var closing and >= 0))
            return null;
        var length = Fence.Length - 1 + closing + NextFence.Length + 1;
        if (length > bytes.Length || bytes[length - 1] != '\n' || bytes[..length].Contains((byte)'\r'))
            return null;
        return Utf8.IsValid(bytes) && !bytes.Contains((byte)0) && !FindConflict.MayBeIn(bytes)
            ? (new SourceText(file.Path, () => DecodeText.Decode(file)), new SourceText(file.Path, Encoding.UTF8.GetString(bytes[..length])))
            : null;
    }

    private static string Advise(string format) => format.StartsWith("text", StringComparison.Ordinal)
        ? "save it as UTF-8: in Notepad with “Save as”, Encoding: UTF-8"
        : "open it in the program that made it, and copy its text into a plain text file that is saved as UTF-8";
}

/// <summary>The lines that Git leaves in a file whose two versions it could not combine.</summary>
internal static class FindConflict
{
    private const string Ours = "<<<<<<< ";
    private const string Middle = "=======";
    private const string Theirs = ">>>>>>> ";

    /// <summary>Whether a file holds a sign of a conflict at all.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> file) => file.IndexOf("<<<<<<< "u8) >= 0 || file.IndexOf(">>>>>>> "u8) >= 0;

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

/// <summary>What a file is by its first bytes, where it claims to be plain text and is not.</summary>
internal static class FileFormats
{
    /// <returns>The format as the end of the sentence “this is …”; null for anything that may be plain text.</returns>
    public static string? NameOf(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "text in UTF-16, which some versions of Notepad call “Unicode”",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "a rich text document (RTF)",
        [(byte)'P', (byte)'K', 3, 4, ..] => NameOfArchive(file),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "a document of an older Microsoft Office",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture",
        _ => IsUtf16(file) ? "text in UTF-16 without a byte order mark" : IsWebPage(file) ? "a web page (HTML)" : null,
    };

    private static string NameOfArchive(ReadOnlySpan<byte> file)
    {
        if (file.IndexOf("word/"u8) >= 0)
            return "a Word document (.docx)";
        return file.IndexOf("mimetypeapplication/vnd.oasis"u8) >= 0 ? "an OpenDocument file (.odt)" : "a ZIP archive or an office document";
    }

    /// <summary>Western text in UTF-16 has a zero in every second byte.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> file)
    {
        const int looked = 64;
        if (file.Length < 4 || file.Length % 2 != 0)
            return false;
        var (even, odd) = (0, 0);
        var pairs = Math.Min(file.Length, looked) / 2;
        for (var i = 0; i < pairs; i++)
        {
            even += file[2 * i] == 0 ? 1 : 0;
            odd += file[(2 * i) + 1] == 0 ? 1 : 0;
        }
        return Math.Max(even, odd) > pairs * 3 / 4 && Math.Min(even, odd) == 0;
    }

    private static bool IsWebPage(ReadOnlySpan<byte> file)
    {
        var head = Encoding.UTF8.GetString(file[..Math.Min(file.Length, 64)]).TrimStart('\uFEFF', ' ', '\r', '\n');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
