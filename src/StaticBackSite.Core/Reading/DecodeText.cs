using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>Bytes to text: UTF-8 with or without a byte-order mark; CRLF and CR become LF, so that every machine builds the same bytes.</summary>
internal static class DecodeText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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

    /// <summary>A file that is known to be UTF-8.</summary>
    public static string Decode(SourceFile file)
    {
        var bytes = file.Content.Span;
        return NormalizeLineEnds(Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
    }

    private static string NormalizeLineEnds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
