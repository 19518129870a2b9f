using System.Text;
using System.Text.Unicode;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>Bytes to text: UTF-8 with or without a byte-order mark; CRLF and CR become LF, so that every machine builds the same bytes.</summary>
internal static class DecodeText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Fence => "---\n"u8;

    private static ReadOnlySpan<byte> NextFence => "\n---"u8;

    public static SourceText From(SourceFile file, DiagnosticBag diagnostics)
    {
        var bytes = file.Content.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException broken)
        {
            text = Encoding.UTF8.GetString(bytes);
            var source = new SourceText(file.Path, NormalizeLineEnds(text));
            var at = source.Text.IndexOf('\uFFFD', StringComparison.Ordinal);
            diagnostics.Report(DiagnosticCodes.NotUtf8, source, new SourceSpan(Math.Max(0, at), 1), $"this file is not UTF-8 (byte {broken.Index})", "save it as UTF-8 in your editor");
            return source;
        }
        var decoded = new SourceText(file.Path, text = NormalizeLineEnds(text), () => Decode(file));
        if (decoded.Text.IndexOf('\0', StringComparison.Ordinal) is var nul and >= 0)
            diagnostics.Report(DiagnosticCodes.NotText, decoded, new SourceSpan(nul, 1), "this file holds a NUL character, so it is no text", "save it again as plain text");
        return decoded;
    }

    /// <summary>
    /// The file and, decoded ahead, its front matter, so that a build of many pages decodes each when it parses it, and not before as well.
    /// Null for a file in which anything could be wrong, or whose front matter is not of the usual form: <see cref="From"/> reads those.
    /// </summary>
    public static (SourceText Source, SourceText Head)? HeadOf(SourceFile file)
    {
        var bytes = file.Content.Span;
        if (!bytes.StartsWith(Fence) || bytes[(Fence.Length - 1)..].IndexOf(NextFence) is not (var closing and >= 0))
            return null;
        var length = Fence.Length - 1 + closing + NextFence.Length + 1;
        if (length > bytes.Length || bytes[length - 1] != '\n' || bytes[..length].Contains((byte)'\r'))
            return null;
        return Utf8.IsValid(bytes) && !bytes.Contains((byte)0) && !FindConflict.MayBeIn(bytes)
            ? (new SourceText(file.Path, () => Decode(file)), new SourceText(file.Path, Strict.GetString(bytes[..length])))
            : null;
    }

    private static string Decode(SourceFile file)
    {
        var bytes = file.Content.Span;
        return NormalizeLineEnds(Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
    }

    private static string NormalizeLineEnds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
