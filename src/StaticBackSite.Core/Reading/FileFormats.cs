using System.Text;

namespace StaticBackSite.Reading;

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
