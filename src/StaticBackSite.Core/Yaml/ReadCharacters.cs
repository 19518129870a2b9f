using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

/// <summary>Refuses invisible characters that a text must not hold, most often in YAML by an escape such as <c>\x08</c>.</summary>
internal static partial class ReadCharacters
{
    /// <returns>The text, with a replacement character for each that is refused.</returns>
    public static string Of(string value, SourceText source, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (InvisibleCharacters.IndexIn(value) is not (var at and >= 0))
            return value;
        // What a page holds as it stands, and not by an escape, is found in the page as a whole.
        if (source.Path.IsMarkdown && source.Slice(span).Contains(value[at]))
            return InvisibleCharacters.Replace(value);
        Report(InvisibleCharacters.NameOf(value, at), source, PlaceOf(value[at], source, span), diagnostics);
        return InvisibleCharacters.Replace(value);
    }

    /// <summary>The one finding of such a character, wherever it is and however it came there.</summary>
    /// <param name="name">Such as “U+0008”.</param>
    public static void Report(string name, SourceText source, SourceSpan place, DiagnosticBag diagnostics) =>
        diagnostics.Report(ReadingCodes.ForbiddenCharacter, source, place, $"the character {name} cannot be seen and must not be in a text", "delete it; it may have come along from another program");

    private static SourceSpan PlaceOf(char character, SourceText source, SourceSpan span)
    {
        var written = source.Slice(span);
        if (written.IndexOf(character) is var raw and >= 0)
            return new SourceSpan(span.Start + raw, 1);
        foreach (var escape in Escape().EnumerateMatches(written))
        {
            if (IsEscapeOf(character, written.Slice(escape.Index, escape.Length)))
                return new SourceSpan(span.Start + escape.Index, escape.Length);
        }
        return span;
    }

    private static bool IsEscapeOf(char character, ReadOnlySpan<char> escape) => escape[1] switch
    {
        '0' => character == '\0',
        'a' => character == '\a',
        'b' => character == '\b',
        'e' => character == '\e',
        'f' => character == '\f',
        'v' => character == '\v',
        _ => uint.TryParse(escape[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && (code <= char.MaxValue ? code == character : code <= 0x10FFFF && char.ConvertFromUtf32((int)code)[0] == character),
    };

    [GeneratedRegex(@"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0abefv])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}

/// <summary>
/// Characters that no text of a site may hold: what XML 1.0 (2.2) and HTML cannot carry, and the explicit direction marks
/// with which a text can be made to look different from what it says (CVE-2021-42574).
/// </summary>
internal static class InvisibleCharacters
{
    /// <summary>The place of the first one; -1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var open = 0;
        var firstOpen = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if ((char.ConvertToUtf32(text[i], text[i + 1]) & 0xFFFE) == 0xFFFE)
                    return i;
                i++;
            }
            else if (IsForbidden(text[i]))
                return i;
            else if (text[i] is >= '\u2066' and <= '\u2068' && open++ == 0)
                firstOpen = i;
            else if (text[i] == '\u2069' && --open < 0)
                return i;
        }
        // An isolate that is closed in the same text changes nothing around it, and right-to-left texts need it.
        return open > 0 ? firstOpen : -1;
    }

    /// <summary>The same text with a replacement character in their place, which every later step can write.</summary>
    public static string Replace(string text)
    {
        var clean = new StringBuilder(text);
        for (var at = IndexIn(text); at >= 0; at = IndexIn(clean.ToString()))
        {
            var length = at + 1 < clean.Length && char.IsHighSurrogate(clean[at]) && char.IsLowSurrogate(clean[at + 1]) ? 2 : 1;
            clean.Remove(at, length).Insert(at, '\uFFFD');
        }
        return clean.ToString();
    }

    /// <summary>Such as “U+0008”.</summary>
    public static string NameOf(string text, int at)
    {
        var code = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        return "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
    }

    private static bool IsForbidden(char c) =>
        char.IsSurrogate(c)
        || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';
}
