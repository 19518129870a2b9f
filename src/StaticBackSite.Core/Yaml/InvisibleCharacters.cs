using System.Globalization;
using System.Text;

namespace StaticBackSite.Yaml;

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
